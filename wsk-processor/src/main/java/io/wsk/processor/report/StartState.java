package io.wsk.processor.report;

/** How a callback starts out. */
public enum StartState {
    /** Switched on by option when the socket may have it on. */
    ON,

    /** Off until the application switches it on. */
    OFF,

    /** On for as long as the client lives, through its static event mask. */
    STATIC,

    /** On, and without a flag to switch it. */
    ALWAYS
}
