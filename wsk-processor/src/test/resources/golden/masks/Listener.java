package golden.masks;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.runtime.WskAccept;

public final class Listener {
    @WskAcceptEvent(enabled = WskEnabled.STATIC)
    Handler accepted(WskAccept accept) {
        return new Handler();
    }
}
