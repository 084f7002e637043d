package io.wsk.annotations;

/**
 * The flags of an event mask, with the names and values of {@code wsk.h} (NUM-20 to NUM-27).
 *
 * <p>All are compile-time constants, usable in annotations and {@code switch} labels. Masks with
 * {@link #WSK_EVENT_DISABLE} are negative as Java {@code int}; compare bits, not magnitudes (NUM-01).
 */
public final class WskEventFlags {
    /** {@code WskSendBacklogEvent}, connection-oriented sockets; on a listener for inheritance (NUM-20). */
    public static final int WSK_EVENT_SEND_BACKLOG = 0x00000010;

    /** {@code WskReceiveEvent}, connection-oriented sockets; on a listener for inheritance (NUM-21). */
    public static final int WSK_EVENT_RECEIVE = 0x00000040;

    /** {@code WskDisconnectEvent}, connection-oriented sockets; on a listener for inheritance (NUM-22). */
    public static final int WSK_EVENT_DISCONNECT = 0x00000080;

    /** {@code WskReceiveFromEvent}, datagram sockets (NUM-23). */
    public static final int WSK_EVENT_RECEIVE_FROM = 0x00000100;

    /** {@code WskAcceptEvent}, listening sockets (NUM-24). */
    public static final int WSK_EVENT_ACCEPT = 0x00000200;

    /** Modifier: turn the one event of the mask off instead of on (NUM-25, ENB-22). */
    public static final int WSK_EVENT_DISABLE = 0x80000000;

    /** All events of a connection-oriented socket together (NUM-26). */
    public static final int WSK_EVENTS_CONNECTION = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** All defined events together (NUM-27). */
    public static final int WSK_EVENTS_ALL = WSK_EVENTS_CONNECTION | WSK_EVENT_RECEIVE_FROM | WSK_EVENT_ACCEPT;

    private WskEventFlags() {}
}
