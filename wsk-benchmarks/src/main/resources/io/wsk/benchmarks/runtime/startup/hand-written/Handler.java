package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

interface Handler {
    void received(SocketChannel channel, ByteBuffer data) throws IOException;
}
