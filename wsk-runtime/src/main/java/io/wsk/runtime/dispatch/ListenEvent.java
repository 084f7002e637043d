package io.wsk.runtime.dispatch;

import io.wsk.annotations.WskEventFlags;

/** The events of a listening socket (ENB-09). */
public enum ListenEvent implements WskEvent {
    /** A connection has been established. */
    ACCEPT(WskEventFlags.WSK_EVENT_ACCEPT);

    private final int flag;

    ListenEvent(int flag) {
        this.flag = flag;
    }

    @Override
    public int flag() {
        return flag;
    }
}
