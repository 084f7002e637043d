package accepted;

import io.wsk.annotations.WskReceiveEvent;

class Handler {
    @WskReceiveEvent
    @SuppressWarnings("wsk:025")
    void received(byte[] data) {}
}

class User {
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
