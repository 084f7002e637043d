package io.wsk.runtime.dispatch;

import io.wsk.annotations.WskEventFlags;

/** The events of a datagram socket (ENB-10). */
public enum DatagramEvent implements WskEvent {
    /** Datagrams have arrived. */
    RECEIVE_FROM(WskEventFlags.WSK_EVENT_RECEIVE_FROM);

    private final int flag;

    DatagramEvent(int flag) {
        this.flag = flag;
    }

    @Override
    public int flag() {
        return flag;
    }
}
