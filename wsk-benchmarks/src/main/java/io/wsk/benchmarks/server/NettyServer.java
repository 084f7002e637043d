package io.wsk.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Netty with one handler, which writes what it reads and flushes when all that was ready has been read. */
final class NettyServer implements BenchmarkServer {
    private final NettyTransport transport;

    NettyServer(NettyTransport transport) {
        this.transport = transport;
    }

    @Override
    public Running start(Workload workload) throws InterruptedException, UnavailableException {
        Throwable obstacle = transport.obstacle();
        if (obstacle != null) {
            throw new UnavailableException(rootOf(obstacle).toString());
        }
        Supplier<ChannelHandler> handler = switch (workload) {
            case ECHO -> EchoHandler::new;
        };
        Channel listener = new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(1, transport.factory()))
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Initializer(handler))
                .bind(ANY_PORT)
                .sync()
                .channel();
        return new Running(
                ((InetSocketAddress) listener.localAddress()).getPort(),
                "Netty %s, %s".formatted(Libraries.versionOf(ServerBootstrap.class), transport.label()));
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static final class Initializer extends ChannelInitializer<SocketChannel> {
        private final Supplier<ChannelHandler> handler;

        Initializer(Supplier<ChannelHandler> handler) {
            this.handler = handler;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(handler.get());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails is told to exceptionCaught by the void promise
    private static final class EchoHandler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.write(message, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
