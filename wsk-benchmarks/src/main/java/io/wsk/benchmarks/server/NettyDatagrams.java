package io.wsk.benchmarks.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;

/** Netty with one handler that sends each datagram back, and flushes when all that were ready have been read. */
final class NettyDatagrams {
    private NettyDatagrams() {}

    /** {@return the port} */
    static int start(NettyTransport transport) throws InterruptedException {
        Bootstrap bootstrap = new Bootstrap()
                .group(new MultiThreadIoEventLoopGroup(1, transport.factory()))
                .channel(transport.datagramChannel())
                .handler(new EchoHandler());
        transport.prepareForDatagrams(bootstrap);
        Channel channel = bootstrap.bind(BenchmarkServer.ANY_PORT).sync().channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails is told to exceptionCaught by the void promise
    private static final class EchoHandler extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            DatagramPacket packet = (DatagramPacket) message;
            context.write(new DatagramPacket(packet.content(), packet.sender()), context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // Lost, as datagrams may be.
        }
    }
}
