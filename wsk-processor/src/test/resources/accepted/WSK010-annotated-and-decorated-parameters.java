package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.TYPE_USE)
@interface NonNull {}

@interface Peer {}

/** Annotations, modifiers and the receiver are no part of a parameter's type. */
class Handler {
    @WskReceiveEvent
    void received(Handler this, @Peer final @NonNull WskConnectionSocket socket, @NonNull byte @NonNull [] data) {}

    @WskDisconnectEvent
    void disconnected(@NonNull WskDisconnectKind kind) {}

    @WskSendBacklogEvent
    void backlog(@NonNull long bytes) {}
}
