package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

final class Handler__n__ implements Handler {
    @Override
    public void received(SocketChannel channel, ByteBuffer data) throws IOException {
        channel.write(data);
    }
}
