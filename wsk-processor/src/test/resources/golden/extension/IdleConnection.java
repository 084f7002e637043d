package golden.extension;

import io.wsk.runtime.WskConnectionSocket;

final class IdleConnection {
    @IdleEvent
    void idle(WskConnectionSocket socket) {
        socket.close();
    }
}
