package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;

abstract class Base<S, T> {
    @WskReceiveEvent
    void received(S socket, T data) {}

    @WskDisconnectEvent
    void disconnected(S socket) {}
}

abstract class Middle<U> extends Base<io.wsk.runtime.WskConnectionSocket, U> {}

class Bytes extends Middle<byte[]> {}

class Buffers<X> extends Middle<ByteBuffer> {
    @Override
    void received(io.wsk.runtime.WskConnectionSocket socket, ByteBuffer data) {}
}

class User {
    static final int MASK = BytesDispatch.EVENT_MASK | BuffersDispatch.EVENT_MASK;
}
