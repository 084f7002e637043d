package io.wsk.annotations;

/**
 * How a callback that has an event flag starts out when a socket is opened through the facade. An extension's callbacks are
 * never enabled by themselves (ENB-03): there {@code ON} is what the application will find in the table's
 * {@code enabledEventMask()}, {@code OFF} is not, and {@code STATIC} is an error.
 */
public enum WskEnabled {
    /**
     * Switched on through {@code SO_WSK_EVENT_CALLBACK} as soon as the socket may have it on: after the bind, after the
     * connect, or inherited from the listener (ENB-14, ENB-15, ENB-50).
     */
    ON,

    /** Implemented, but off until the application enables it (ENB-01). */
    OFF,

    /**
     * Always on through {@code WSK_SET_STATIC_EVENT_CALLBACKS} of the client, cannot be switched, costs least (ENB-74,
     * ENB-75). The client's static mask must contain the event before the first socket is created (ENB-71).
     */
    STATIC
}
