package io.wsk.sample;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;

/** A server's way to its end. */
public final class UntilSignal {
    private UntilSignal() {}

    /**
     * Serves until Ctrl-C or SIGTERM, which close the client; the exit code is then the one that the JVM gives to signals.
     *
     * @param client the client of the server
     * @param listener its TCP listener
     * @param threadName the name of the thread that closes the client
     * @throws SampleFailure if the listener has died
     */
    public static void serve(WskClient client, WskListenSocket listener, String threadName) {
        Thread stop = new Thread(client::close, threadName);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            listener.awaitClose();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (stop.getState() == Thread.State.NEW) {
            throw new SampleFailure("the TCP listener does not work any more");
        }
    }
}
