package nested_in_the_interface;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = SignalDispatch.class, method = "signalEvent")
@interface Signal {}

interface Base<C> extends WskExtensionDispatch<C> {
    interface WskDatagram {}
}

/** What is nested in it hides classes of the same name in the tables. */
interface SignalDispatch<C> extends Base<C> {
    default void signalEvent(C context, io.wsk.runtime.WskDatagram datagram) {}

    interface Override {}
}

class Handler {
    @Signal
    void signalled(WskDatagram datagram) {}
}
