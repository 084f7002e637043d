package golden.deprecated;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@SuppressWarnings("deprecation")
final class OldExtension {
    @WskEventCallback(
            categories = WskCategory.EXTENSION,
            dispatch = OldDispatch.class,
            method = "oldEvent",
            flag = 0x04)
    @interface OldEvent {}

    private OldExtension() {}
}
