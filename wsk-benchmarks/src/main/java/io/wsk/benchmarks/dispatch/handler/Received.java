package io.wsk.benchmarks.dispatch.handler;

/** What the buses and MINA deliver. Each handler class has a subclass of its own, since the buses choose by the event's class. */
public abstract class Received {
    private final int length;

    /**
     * For subclasses.
     *
     * @param length the number of bytes
     */
    protected Received(int length) {
        this.length = length;
    }

    /** {@return the number of bytes} */
    public final int length() {
        return length;
    }
}
