package io.wsk.benchmarks.dispatch.handler;

import com.google.common.eventbus.AllowConcurrentEvents;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import org.apache.mina.statemachine.annotation.IoHandlerTransition;
import org.apache.mina.statemachine.annotation.State;
import org.apache.mina.statemachine.event.IoHandlerEvents;

/** Counts bytes. */
public final class FifthHandler implements ReceiveHandler {
    /** The only state that MINA's machine has here. */
    @State
    public static final String OPEN = "open";

    private long bytes;

    /** The event of this class. */
    public static final class Event extends Received {
        /**
         * An event.
         *
         * @param length the number of bytes
         */
        public Event(int length) {
            super(length);
        }
    }

    /** Counts nothing yet. */
    public FifthHandler() {}

    @Override
    @WskReceiveEvent
    public void received(WskDataIndication data) {
        bytes += data.length();
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }

    /**
     * Data has arrived.
     *
     * @param event tells how much
     */
    @AllowConcurrentEvents
    @com.google.common.eventbus.Subscribe
    @org.greenrobot.eventbus.Subscribe
    @IoHandlerTransition(on = IoHandlerEvents.MESSAGE_RECEIVED, in = OPEN)
    public void received(Event event) {
        bytes += event.length();
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
