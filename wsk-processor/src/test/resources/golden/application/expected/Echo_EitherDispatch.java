package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Echo.Either}: {@code DISCONNECT = 0x80}. */
@Generated("io.wsk.processor.WskProcessor")
final class Echo_EitherDispatch implements WskStreamDispatch<Echo.Either> {
    /** The events that have a handler: {@code DISCONNECT = 0x80}. */
    static final int EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code DISCONNECT = 0x80}. */
    static final int ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    static final int STATIC_EVENT_MASK = 0;

    /** The events that an accepted socket starts with: none. */
    static final int ACCEPTED_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    static final Echo_EitherDispatch TABLE = new Echo_EitherDispatch();

    private Echo_EitherDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    @Override
    public int staticEventMask() {
        return STATIC_EVENT_MASK;
    }

    @Override
    public int acceptedEventMask() {
        return ACCEPTED_EVENT_MASK;
    }

    /** @see Echo.Either#disconnected() */
    @Override
    public void disconnectEvent(Echo.Either context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }
}
