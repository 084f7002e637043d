package io.wsk.benchmarks.toggle;

import java.net.SocketAddress;

/** A server on the loopback with one connection, whose reading can be switched. What arrives is dropped. */
interface Switchable extends AutoCloseable {
    /** {@return where it listens} */
    SocketAddress address();

    /** Waits for the one connection, and for the first byte on it. */
    void awaitConnection() throws InterruptedException;

    /** Any thread: switches reading off and on again. */
    void toggle(int pairs);

    /** Any thread: runs a task on the connection's loop, outside of its callbacks. */
    void runOnLoop(Runnable task);

    /** Runs an action whenever data arrives, in the callback. */
    void whenReceived(Runnable action);

    @Override
    void close();
}
