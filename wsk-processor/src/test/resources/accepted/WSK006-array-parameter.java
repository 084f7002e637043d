package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

/** An array is what the event offers; a method that is no handler may have as many arguments as it likes. */
class Handler {
    @WskReceiveEvent
    void received(byte[] data) {
        note("received", data.length);
    }

    @WskDisconnectEvent
    void disconnected() {
        note("disconnected");
    }

    void note(String event, int... lengths) {}
}
