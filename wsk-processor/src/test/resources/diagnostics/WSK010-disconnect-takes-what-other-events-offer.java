package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.nio.ByteBuffer;

class Handler {
    @WskDisconnectEvent
    void disconnected(WskStatus status, ByteBuffer data, WskReceiveFlags flags, boolean graceful, ConnectionEvent event) {}
    //                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskStatus status
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind status) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                             ^ ERROR[WSK010]: a handler takes only what its event offers; found: ByteBuffer data
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind status) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                                                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskReceiveFlags flags
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind status) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                                                                  ^ ERROR[WSK010]: a handler takes only what its event offers; found: boolean graceful
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind status) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                                                                                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: ConnectionEvent event
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind status) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
