package io.wsk.benchmarks.toggle;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Netty: {@code setAutoRead(false)} and {@code setAutoRead(true)}. */
final class NettySwitchable implements Switchable {
    private final CompletableFuture<Channel> accepted = new CompletableFuture<>();
    private final EventLoopGroup group;
    private final Channel listening;
    private volatile Runnable received = () -> {};

    private NettySwitchable(IoHandlerFactory transport, Class<? extends ServerChannel> server) {
        group = new MultiThreadIoEventLoopGroup(1, transport);
        listening = new ServerBootstrap()
                .group(group)
                .channel(server)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Dropping())
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    static NettySwitchable nio() {
        return new NettySwitchable(NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }

    static NettySwitchable epoll() {
        return new NettySwitchable(EpollIoHandler.newFactory(), EpollServerSocketChannel.class);
    }

    /** {@return why the native transport cannot be used, if so} */
    static Optional<String> whyNoEpoll() {
        return Optional.ofNullable(Epoll.unavailabilityCause())
                .map(Throwable::getMessage)
                .map(message -> message.lines().findFirst().orElse(""));
    }

    private final class Dropping extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            accepted.complete(context.channel());
            received.run();
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public SocketAddress address() {
        return listening.localAddress();
    }

    @Override
    public void awaitConnection() {
        accepted.join();
    }

    @Override
    public void toggle(int pairs) {
        ChannelConfig config = accepted.join().config();
        for (int i = 0; i < pairs; i++) {
            config.setAutoRead(false);
            config.setAutoRead(true);
        }
    }

    @Override
    public void runOnLoop(Runnable task) {
        accepted.join().eventLoop().execute(task);
    }

    @Override
    public void whenReceived(Runnable action) {
        received = action;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
