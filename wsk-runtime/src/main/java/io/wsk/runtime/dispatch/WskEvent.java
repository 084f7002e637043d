package io.wsk.runtime.dispatch;

/**
 * An event that can be enabled and disabled. There is one enum per category, so that an event of another category does not
 * compile; inspect, abort and client events have no flag and therefore no constant (NUM-28).
 */
public sealed interface WskEvent permits ListenEvent, ConnectionEvent, DatagramEvent {
    /** {@return the flag of the event, a single bit of an event mask} */
    int flag();
}
