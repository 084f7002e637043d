import io.wsk.annotations.WskReceiveFromEvent;

final class Handler {
    @WskReceiveFromEvent
    void received() {}
}
