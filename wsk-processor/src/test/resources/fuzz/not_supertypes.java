package not_supertypes;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;

enum Constants {
    ONE;

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler<T> implements Constants {
    @WskSendBacklogEvent
    void backlog() {}
}

interface OfItsParameter<C> extends C<C> {}

class Annotated implements OfItsParameter<String> {
    @WskReceiveFromEvent
    void received() {}
}
