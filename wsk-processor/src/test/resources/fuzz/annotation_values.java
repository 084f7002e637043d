package annotation_values;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskReceiveEvent;
import java.lang.annotation.Retention;

/** Values that are not of the type of their elements. */
@SuppressWarnings(1)
class Number {
    @WskReceiveEvent
    void received() {}
}

class Unknown {
    @SuppressWarnings({"all", Missing.TEXT})
    @WskReceiveEvent
    void received() {}
}

class Nothing {
    @SuppressWarnings(null)
    @WskReceiveEvent
    void received() {}
}

class Other {
    @SuppressWarnings(@Deprecated)
    @WskReceiveEvent
    void received() {}
}

@Retention(Missing.POLICY)
@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80)
@interface Event {}

@Retention("text")
@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80)
@interface OtherEvent {}
