package thrown_types;

import io.wsk.annotations.WskReceiveFromEvent;

class Unknown {
    @WskReceiveFromEvent
    void received() throws Missing {}
}

class NotThrowable {
    @WskReceiveFromEvent
    void received() throws String {}
}

class Primitive {
    @WskReceiveFromEvent
    void received() throws int {}
}

class TypeArgument<T extends Missing> {
    @WskReceiveFromEvent
    void received() throws T {}
}
