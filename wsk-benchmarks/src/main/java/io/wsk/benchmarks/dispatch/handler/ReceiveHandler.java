package io.wsk.benchmarks.dispatch.handler;

import io.wsk.runtime.WskDataIndication;

/** The interface that somebody writes who wires handlers by hand. */
public interface ReceiveHandler {
    /**
     * Data has arrived.
     *
     * @param data the data
     */
    void received(WskDataIndication data);

    /** {@return the bytes that were received so far} */
    long bytes();
}
