package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    void received() {}
}

/** Has an overload, which a caller could take for an override. */
class Handler extends Base {
    @Override
    void received() {
        received(1);
    }

    private void received(int times) {}
}
