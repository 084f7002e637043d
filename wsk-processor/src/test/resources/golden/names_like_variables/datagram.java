package golden.variables;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

/** Has the name of its own parameter, and of the loop variable therefore. */
final class datagram {
    @WskReceiveFromEvent
    static void received(WskDatagram datagram) {}
}
