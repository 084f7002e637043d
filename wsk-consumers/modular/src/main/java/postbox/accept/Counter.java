package postbox.accept;

import io.wsk.annotations.WskAcceptEvent;
import postbox.store.Letter;

/** Accepts connections whose handlers, and whose table, are in another package. */
public final class Counter {
    @WskAcceptEvent
    Letter accepted() {
        return new Letter();
    }
}
