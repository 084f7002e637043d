package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStreamSocket;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.MappedByteBuffer;
import java.util.List;

class Handler {
    @WskReceiveEvent
    void received(
            WskSocket supertype,
    //                ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskSocket supertype
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            WskStreamSocket subtype,
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskStreamSocket subtype
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            Buffer superclass,
    //             ^ ERROR[WSK010]: a handler takes only what its event offers; found: Buffer superclass
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            MappedByteBuffer subclass,
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: MappedByteBuffer subclass
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            CharBuffer sibling,
    //                 ^ ERROR[WSK010]: a handler takes only what its event offers; found: CharBuffer sibling
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            ByteBuffer[] buffers,
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: ByteBuffer[] buffers
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            Byte[] boxed,
    //             ^ ERROR[WSK010]: a handler takes only what its event offers; found: Byte[] boxed
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            List<ByteBuffer> list,
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: List<ByteBuffer> list
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
            WskReceiveFlags... flags) {}
    //                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskReceiveFlags... flags
    //     fix: @WskReceiveEvent void received(WskConnectionSocket supertype, WskDataIndication subtype, WskReceiveFlags sibling) { ... subtype.buffer() ... subtype.toByteArray() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
