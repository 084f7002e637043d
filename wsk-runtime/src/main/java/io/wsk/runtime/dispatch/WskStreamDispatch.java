package io.wsk.runtime.dispatch;

/**
 * The dispatch table of a stream socket, {@code WSK_CLIENT_STREAM_DISPATCH} (CAT-30): the callbacks of both roles. After
 * {@code listen} the socket uses those of the listener, after {@code connect} those of the connection (AMB-49). It has no
 * inspect and no abort (CAT-23, AMB-50).
 *
 * @param <C> the type of the socket context, the handler class
 */
public interface WskStreamDispatch<C> extends WskListenDispatch<C>, WskConnectionDispatch<C> {
    /** {@return false: a stream socket has no conditional accept (AMB-50)} */
    @Override
    default boolean implementsInspect() {
        return false;
    }
}
