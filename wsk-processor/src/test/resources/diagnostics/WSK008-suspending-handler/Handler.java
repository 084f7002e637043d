package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskConnectionSocket;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

/** What kapt makes of {@code suspend fun disconnected(socket: WskConnectionSocket)}. */
class Handler {
    @WskDisconnectEvent
    public final Object disconnected(WskConnectionSocket socket, Continuation<? super Unit> $completion) {
    //                  ^ ERROR[WSK008]: a handler does not suspend, because its caller cannot wait for it; found: suspend fun disconnected
    //     fix: fun disconnected(...) { scope.launch { ... } }
        return null;
    }
}

class User {
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
