package golden.deprecated;

import javax.annotation.processing.Generated;

/** Dispatch table of {@link OldEvents}: {@code @OldEvent = 0x4}. */
@Generated("io.wsk.processor.WskProcessor")
@SuppressWarnings("deprecation")
final class OldEventsDispatch implements OldDispatch<OldEvents> {
    /** The events that have a handler: {@code @OldEvent = 0x4}. */
    static final int EVENT_MASK = 0x4;

    /** The events to enable with {@code setEventCallbacks}: {@code @OldEvent = 0x4}. */
    static final int ENABLED_EVENT_MASK = 0x4;

    /** The only instance: a table has no state. */
    static final OldEventsDispatch TABLE = new OldEventsDispatch();

    private OldEventsDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    /** @see OldEvents#old() */
    @Override
    public void oldEvent(OldEvents context) {
        context.old();
    }
}
