package io.wsk.runtime.dispatch;

import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;

/**
 * The dispatch table of the client object, {@code WSK_CLIENT_DISPATCH} (CAT-30).
 *
 * @param <C> the type of the client context
 */
public interface WskClientDispatch<C> {
    /**
     * An event of the client object (CLE-01). No event types are defined, so a provider never calls this today (CLE-05).
     *
     * @param context the client context
     * @param eventType the type of the event
     * @param information what comes with it, read-only, valid during the call; empty if nothing does
     * @return {@link WskStatus#SUCCESS}, or {@link WskStatus#NOT_IMPLEMENTED} for a type that the application does not know,
     *     which is what this method returns by default (CLE-02)
     */
    default WskStatus clientEvent(C context, int eventType, ByteBuffer information) {
        return WskStatus.NOT_IMPLEMENTED;
    }
}
