package golden.client;

import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Handler}. */
@Generated("io.wsk.processor.WskProcessor")
final class HandlerDispatch implements WskClientDispatch<Handler> {
    /** The only instance: a table has no state. */
    static final HandlerDispatch TABLE = new HandlerDispatch();

    private HandlerDispatch() {}

    /** @see Handler#event(ByteBuffer, int) */
    @Override
    public WskStatus clientEvent(Handler context, int eventType, ByteBuffer information) {
        return context.event(information, eventType);
    }
}
