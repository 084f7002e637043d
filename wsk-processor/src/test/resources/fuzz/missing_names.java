package missing_names;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

class Parameter {
    @WskReceiveFromEvent
    void received(WskDatagram) {}
}

class Method {
    @WskAbortEvent
    private <T> ();
}

@WskApplication(Parameter.class)
class {
    @WskReceiveFromEvent
    void received() {}
}
