package io.wsk.runtime.transport;

/**
 * A thread that runs a loop. To wait on it is refused, whoever it is waited for: this client or another one, since a callback
 * must not wait for any request (EVT-06).
 */
public final class LoopThread extends Thread {
    /**
     * Makes a thread.
     *
     * @param body what it runs
     * @param name its name
     */
    public LoopThread(Runnable body, String name) {
        super(body, name);
    }
}
