package io.wsk.annotations;

/** The threads that the callbacks of a dispatch table run on. Either way those of one socket run one at a time, in order. */
public enum WskRunOn {
    /** The loop of the socket: the fastest, and a handler must not block. */
    LOOP,

    /**
     * The executor that the client was given: a handler may block, at the price of two hand-overs between threads and of a copy of
     * what it is shown. Waiting for another WSK request inside a callback stays forbidden (EVT-06). Accept, inspect and abort run
     * on the loop all the same, and so do the events of extensions.
     */
    CLIENT_EXECUTOR
}
