package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80)
@interface GoneEvent {}

class Handler {
    @GoneEvent
    void gone() {}
}
