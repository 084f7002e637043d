package golden.thirdparty;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "sendBacklogEvent", flag = 0x1000)
@interface UrgentEvent {
    WskEnabled enabled() default WskEnabled.STATIC;
}
