package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;

class Handler {
    @WskReceiveEvent
    boolean received(String data, int length) throws Exception {
    //      ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(String, int) throws Exception
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { try { ... } catch (Exception e) { ... } }
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: String data
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                ^ ERROR[WSK010]: a handler takes only what its event offers; found: int length
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //      ^ ERROR[WSK012]: a handler returns only what its event understands; found: received(String, int) returns boolean
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return true;
    }

    @WskDisconnectEvent
    private void disconnected(String kind) {}
    //           ^ ERROR[WSK001]: the dispatch table must be able to call a handler; found: disconnected(String) is private
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind kind) { ... }
    //                               ^ ERROR[WSK010]: a handler takes only what its event offers; found: String kind
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind kind) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind

    @WskSendBacklogEvent
    <T> void backlog(int bytes) {}
    //       ^ ERROR[WSK003]: a handler has no type parameters; found: <T> on backlog(int)
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }

    @WskSocketDeadEvent
    int dead() {
    //  ^ ERROR[WSK012]: a handler returns only what its event understands; found: dead() returns int
    //     fix: @WskSocketDeadEvent void dead() { ... }
    //     @WskSocketDeadEvent understands void
        return 0;
    }

    @WskSocketDeadEvent
    void deadAgain() {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: dead() and deadAgain() for @WskSocketDeadEvent
    //     fix: remove @WskSocketDeadEvent from deadAgain(); instead: @WskSocketDeadEvent int dead() { ... deadAgain(); }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
