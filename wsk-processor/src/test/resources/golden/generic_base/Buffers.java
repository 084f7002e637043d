package golden.genericbase;

import java.nio.ByteBuffer;

final class Buffers extends Base<ByteBuffer> {
    @Override
    void received(io.wsk.runtime.WskConnectionSocket socket, ByteBuffer data) {}
}
