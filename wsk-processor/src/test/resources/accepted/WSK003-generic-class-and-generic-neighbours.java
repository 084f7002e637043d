package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.util.List;

class Handler<T extends Comparable<T>> {
    private final List<T> values;

    <U extends T> Handler(List<U> values) {
        this.values = List.copyOf(values);
    }

    @WskReceiveFromEvent
    void received(WskDatagram datagram) {
        received(datagram, values);
    }

    <U> U received(WskDatagram datagram, U value) {
        return value;
    }
}
