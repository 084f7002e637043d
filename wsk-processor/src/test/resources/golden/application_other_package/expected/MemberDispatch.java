package golden.application.members;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/** Dispatch table of {@link Member}: {@code DISCONNECT = 0x80}. */
@Generated("io.wsk.processor.WskProcessor")
@SuppressWarnings("deprecation")
public final class MemberDispatch implements WskConnectionDispatch<Member> {
    /** The events that have a handler: {@code DISCONNECT = 0x80}. */
    public static final int EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code DISCONNECT = 0x80}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    public static final MemberDispatch TABLE = new MemberDispatch();

    private MemberDispatch() {}

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
    public WskRunOn runOn() {
        return WskRunOn.CLIENT_EXECUTOR;
    }

    /** @see Member#disconnected() */
    @Override
    public void disconnectEvent(Member context, WskConnectionSocket socket,
            WskDisconnectKind kind) {
        context.disconnected();
    }
}
