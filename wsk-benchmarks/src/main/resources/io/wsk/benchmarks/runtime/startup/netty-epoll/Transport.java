package bench;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;

final class Transport {
    private Transport() {}

    static IoHandlerFactory factory() {
        return EpollIoHandler.newFactory();
    }

    static Class<? extends ServerChannel> channel() {
        return EpollServerSocketChannel.class;
    }
}
