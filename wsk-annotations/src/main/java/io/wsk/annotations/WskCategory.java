package io.wsk.annotations;

/**
 * What a dispatch table is for: one of the socket categories that have one (CAT-02 to CAT-05, CAT-30), the client object,
 * or an extension interface. Basic sockets have no standard events (EVT-02), and therefore no table of their category.
 */
public enum WskCategory {
    /** Waits for incoming connections: accept, and inspect with abort under conditional accept (CAT-02). */
    LISTEN("WskListenDispatch"),

    /** A byte stream over an established connection: receive, disconnect, send backlog (CAT-03). */
    CONNECTION("WskConnectionDispatch"),

    /** Sends and receives datagrams: receive-from (CAT-04). */
    DATAGRAM("WskDatagramDispatch"),

    /**
     * The role, listener or connection, is chosen after creation (CAT-05): accept, receive, disconnect, send backlog. It
     * has no inspect and no abort (CAT-23, AMB-50). Never inferred; a handler class asks for it with
     * {@link WskDispatchTable#category()}.
     */
    STREAM("WskStreamDispatch"),

    /** The client object, not a socket: the client event (CLE-03). */
    CLIENT("WskClientDispatch"),

    /**
     * An extension interface, which adds events of its own to a socket (EVT-02, CTL-63). Its dispatch interface is named by
     * its event annotations, with {@link WskEventCallback#dispatch()}, not by the category; never chosen in
     * {@link WskDispatchTable}.
     */
    EXTENSION(""),

    /** Stands for "the one category that all events of the class belong to"; never the category of a table. */
    INFERRED("");

    private final String dispatchInterface;

    WskCategory(String simpleName) {
        this.dispatchInterface = simpleName.isEmpty() ? "" : "io.wsk.runtime.dispatch." + simpleName;
    }

    /**
     * {@return the canonical name of the interface that the generated tables of this category implement; empty for
     * {@link #EXTENSION} and {@link #INFERRED}}
     */
    public String dispatchInterface() {
        return dispatchInterface;
    }
}
