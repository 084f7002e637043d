package golden.variables;

import io.wsk.annotations.WskReceiveFromEvent;

/** Has the name of a constant of the table. */
final class TABLE {
    @WskReceiveFromEvent
    static void received(TABLE self) {}
}
