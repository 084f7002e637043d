package cases;

import io.wsk.runtime.WskDatagram;

/** Inherits only: whoever binds a socket with it takes the table of its superclass, if that is public. */
class Idle extends cases.base.Base {
    void call(WskDatagram datagram) {
        received(datagram);
    }
}
