package golden.pulse;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

/** An extension whose declarations are nested in one class, and whose callback is inherited from a generic interface. */
public final class Pulses {
    public interface Beats<X, S> {
        default void pulseEvent(X context, S socket, long count) {}
    }

    public interface PulseDispatch<C> extends Beats<C, WskSocket>, WskExtensionDispatch<C> {}

    @WskEventCallback(
            categories = WskCategory.EXTENSION,
            dispatch = PulseDispatch.class,
            method = "pulseEvent",
            flag = 0x20)
    public @interface PulseEvent {
        WskEnabled enabled() default WskEnabled.ON;
    }

    private Pulses() {}
}
