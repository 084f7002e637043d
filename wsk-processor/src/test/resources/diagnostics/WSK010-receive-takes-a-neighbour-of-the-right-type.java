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
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            WskStreamSocket subtype,
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskStreamSocket subtype
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            Buffer superclass,
    //             ^ ERROR[WSK010]: a handler takes only what its event offers; found: Buffer superclass
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            MappedByteBuffer subclass,
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: MappedByteBuffer subclass
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            CharBuffer sibling,
    //                 ^ ERROR[WSK010]: a handler takes only what its event offers; found: CharBuffer sibling
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            ByteBuffer[] buffers,
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: ByteBuffer[] buffers
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            Byte[] boxed,
    //             ^ ERROR[WSK010]: a handler takes only what its event offers; found: Byte[] boxed
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            List<ByteBuffer> list,
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: List<ByteBuffer> list
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order
            WskReceiveFlags... flags) {}
    //                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskReceiveFlags... flags
    //     fix: @WskReceiveEvent offers WskConnectionSocket, WskDataIndication or ByteBuffer or byte[], WskReceiveFlags; take any of them, in any order

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
