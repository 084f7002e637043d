package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80, requires = int.class)
    //                                                                                                        ^ ERROR[WSK047]: an event annotation requires or expects another one, of the same category or extension; found: @GoneEvent requires int, which is no event annotation
    //     fix: requires = ...Event.class, an event of category CONNECTION, or remove requires
@interface GoneEvent {}
