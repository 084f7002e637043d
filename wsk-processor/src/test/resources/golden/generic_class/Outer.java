package golden.generic;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;
import java.util.Map;

/** The table does not care about type arguments that no handler depends on. */
class Outer<K extends Comparable<K>, V> {
    final Map<K, V> state;

    Outer(Map<K, V> state) {
        this.state = state;
    }

    @WskAcceptEvent
    Outer<K, V>.Inner<String> accepted() {
        return new Inner<>();
    }

    class Inner<X> {
        @WskReceiveEvent
        void received(ByteBuffer data) {}

        @WskDisconnectEvent
        void disconnected() {}
    }
}
