package golden.echo;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

final class EchoListener {
    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        return new EchoConnection();
    }
}
