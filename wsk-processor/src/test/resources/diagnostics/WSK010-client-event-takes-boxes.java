package cases;

import io.wsk.annotations.WskClientEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskStatus;

class Handler {
    @WskClientEvent
    WskStatus event(Integer type, byte[] information, WskClient client) {
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: Integer type
    //     fix: @WskClientEvent WskStatus event(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
    //                                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: byte[] information
    //     fix: @WskClientEvent WskStatus event(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
    //                                                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskClient client
    //     fix: @WskClientEvent WskStatus event(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
        return WskStatus.SUCCESS;
    }
}

class User {
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
