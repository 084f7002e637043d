package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskReceiveFromEvent;

class First extends Missing {
    //              ^ ERROR[compiler]: cannot find symbol
    @WskReceiveFromEvent
    void received() {}
}

class Second {
    @WskReceiveFromEvent
    void received() {}
}

/** Waits for the class that is missing, so its client comes a round later; ecj loses other tables then if a field has its type. */
@WskApplication({First.class, Second.class})
class Application {}

class User {
    static final int MASK = FirstDispatch.EVENT_MASK | SecondDispatch.EVENT_MASK | ApplicationClient.STATIC_EVENT_MASK;
}
