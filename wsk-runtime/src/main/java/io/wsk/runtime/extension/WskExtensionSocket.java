package io.wsk.runtime.extension;

import io.wsk.runtime.WskSocket;
import io.wsk.runtime.transport.WskLoop;
import java.time.Duration;

/** One socket, as an extension that is registered on it sees it. */
public interface WskExtensionSocket {
    /** {@return the socket} */
    WskSocket socket();

    /**
     * {@return whether the event is on now} Any thread.
     *
     * @param flag one of the extension's event flags
     */
    boolean isOn(int flag);

    /**
     * Calls the callback on the loop of the socket, not nested in another one, if the event is on at that time. If it is off, or
     * an accept callback has not accepted the socket yet (AMB-43), the callback is dropped, and
     * {@link WskExtension.Attachment#resumed()} tells when it can be told. Nothing is called once the socket is closing. A
     * callback that throws costs its socket, like any other. Any thread.
     *
     * @param flag one of the extension's event flags
     * @param callback calls the application's table
     */
    void indicate(int flag, Runnable callback);

    /**
     * Runs a task on the loop of the socket, also after the socket has closed; ask {@link #socket()} then. Any thread.
     *
     * @param task the task
     */
    void execute(Runnable task);

    /**
     * Runs a task on the loop of the socket once a time has passed, also after the socket has closed: cancel the timer in
     * {@link WskExtension.Attachment#closed()}. On the loop only.
     *
     * @param task the task
     * @param delay the time, by the loop's clock
     * @return the way to take it back
     */
    WskLoop.Timer schedule(Runnable task, Duration delay);

    /** {@return the clock of the socket's loop, in nanoseconds; only differences mean something} */
    long nanoTime();
}
