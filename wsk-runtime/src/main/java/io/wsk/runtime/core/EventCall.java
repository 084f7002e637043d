package io.wsk.runtime.core;

/** One call of a callback on the executor. */
abstract class EventCall {
    private final SocketCore socket;
    private final int flag;
    private final String name;
    private final Object context;

    /**
     * A call.
     *
     * @param flag the event
     * @param name the callback and
     * @param context whose it is, for the message if it throws
     */
    EventCall(SocketCore socket, int flag, String name, Object context) {
        this.socket = socket;
        this.flag = flag;
        this.name = name;
        this.context = context;
    }

    /** Executor: whether nobody has come first meanwhile. */
    boolean isWanted() {
        return true;
    }

    /** Executor: calls the callback, which was entered. */
    abstract void callEvent();

    /** Loop: the callback has returned or thrown. */
    void called() {}

    /** Loop: it was not called: it is off, or somebody came first, or it was withdrawn. */
    void notCalled() {}

    /** Executor: enters the gate and calls, or not; {@return what is to be done on the loop then} */
    final Runnable run() {
        if (!isWanted() || !socket.gate().enterOrPark(flag)) {
            return this::notCalled;
        }
        try {
            callEvent();
        } catch (Throwable failure) {
            socket.handlerFailed(name, context, failure);
        }
        boolean disablesWait = socket.gate().leave(flag);
        return () -> {
            called();
            if (disablesWait) { // until what the call took is out of the hold
                socket.gate().completeDisables();
            }
        };
    }
}
