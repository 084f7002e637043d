package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = int.class, method = "tickEvent", flag = 0x01)
    //                                                              ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: int, which is no interface
    //     fix: dispatch = ...Dispatch.class, the interface that declares tickEvent
@interface TickEvent {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = String[].class, method = "tockEvent", flag = 0x01)
    //                                                                   ^ ERROR[WSK043]: every dispatch table must be able to implement the dispatch interface of its events; found: String[], which is no interface
    //     fix: dispatch = ...Dispatch.class, the interface that declares tockEvent
@interface TockEvent {}

class Handler {
    @TickEvent
    void ticked() {}
}
