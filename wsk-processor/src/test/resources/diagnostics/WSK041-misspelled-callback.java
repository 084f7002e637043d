package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "recieveEvent", flag = 0x40)
    //                                                          ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @ReceivedEvent names recieveEvent, which WskConnectionDispatch does not have
    //     fix: method = "receiveEvent"
@interface ReceivedEvent {}

@WskEventCallback(categories = WskCategory.CONNECTION, method = "sendBacklog", flag = 0x10)
    //                                                          ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @BacklogEvent names sendBacklog, which WskConnectionDispatch does not have
    //     fix: method = "sendBacklogEvent"
@interface BacklogEvent {}
