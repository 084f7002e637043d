package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;
import java.io.UncheckedIOException;

class Handler {
    static class Unwanted extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
    }

    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws UncheckedIOException, Unwanted, AssertionError {}

    @WskSocketDeadEvent
    void dead() throws RuntimeException, Error {}
}
