package bench;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

final class Transport {
    private Transport() {}

    static IoHandlerFactory factory() {
        return NioIoHandler.newFactory();
    }

    static Class<? extends ServerChannel> channel() {
        return NioServerSocketChannel.class;
    }
}
