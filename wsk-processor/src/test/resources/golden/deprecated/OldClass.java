package golden.deprecated;

import io.wsk.annotations.WskReceiveFromEvent;

/** @deprecated superseded */
@Deprecated
final class OldClass {
    @WskReceiveFromEvent
    void received() {}
}
