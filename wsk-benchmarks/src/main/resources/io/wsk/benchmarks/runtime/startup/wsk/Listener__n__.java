package bench;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

final class Listener__n__ {
    @WskAcceptEvent
    Connection__n__ accepted(WskAccept accept) {
        return new Connection__n__();
    }
}
