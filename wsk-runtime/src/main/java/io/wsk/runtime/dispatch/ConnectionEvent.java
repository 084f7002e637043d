package io.wsk.runtime.dispatch;

import io.wsk.annotations.WskEventFlags;

/** The events of a connection-oriented socket (ENB-11). */
public enum ConnectionEvent implements WskEvent {
    /** Data has arrived. */
    RECEIVE(WskEventFlags.WSK_EVENT_RECEIVE),
    /** The peer has disconnected. */
    DISCONNECT(WskEventFlags.WSK_EVENT_DISCONNECT),
    /** The ideal amount of outstanding send data has changed. */
    SEND_BACKLOG(WskEventFlags.WSK_EVENT_SEND_BACKLOG);

    private final int flag;

    ConnectionEvent(int flag) {
        this.flag = flag;
    }

    @Override
    public int flag() {
        return flag;
    }
}
