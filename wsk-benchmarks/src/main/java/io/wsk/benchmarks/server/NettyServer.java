package io.wsk.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

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
        String description = "Netty %s, %s".formatted(Libraries.versionOf(ServerBootstrap.class), transport.label());
        return new Running(
                workload == Workload.DATAGRAM_ECHO ? NettyDatagrams.start(transport) : connections(workload),
                description);
    }

    @Override
    public long countedDirectBytes() {
        return Libraries.directBytesOfNetty();
    }

    private int connections(Workload workload) throws InterruptedException, UnavailableException {
        Consumer<ChannelPipeline> pipeline = switch (workload) {
            case ECHO -> created -> created.addLast(new EchoHandler());
            case TIMED_ECHO ->
                created -> created.addLast(
                        new IdleStateHandler(0, 0, (int) Workload.idleTime().toSeconds()), new EchoHandler());
            case BOUNDED_ECHO -> created -> created.addLast(new NettyBoundedEcho());
            case GREET -> NettyGate::greet;
            case HANG_UP -> NettyGate::hangUp;
            case INSPECT_ACCEPT -> NettyGate::acceptByAddress;
            case INSPECT_REJECT -> NettyGate::rejectByAddress;
            default -> throw UnavailableException.unknown(workload);
        };
        Channel listener = new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(1, transport.factory()))
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Initializer(pipeline))
                .bind(ANY_PORT)
                .sync()
                .channel();
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static final class Initializer extends ChannelInitializer<SocketChannel> {
        private final Consumer<ChannelPipeline> pipeline;

        Initializer(Consumer<ChannelPipeline> pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            pipeline.accept(channel.pipeline());
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

        /** There is no other event than that the connection is idle. */
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
