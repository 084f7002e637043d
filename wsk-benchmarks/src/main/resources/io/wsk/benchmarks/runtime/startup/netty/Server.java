package bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;

public final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, Transport.factory());
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Channel last = null;
        last = listen(group, new Handler__n__(), any);
        Ready.print(((InetSocketAddress) last.localAddress()).getPort());
    }

    private static Channel listen(EventLoopGroup group, ChannelHandler handler, InetSocketAddress address)
            throws InterruptedException {
        return new ServerBootstrap()
                .group(group)
                .channel(Transport.channel())
                .childHandler(handler)
                .bind(address)
                .sync()
                .channel();
    }
}
