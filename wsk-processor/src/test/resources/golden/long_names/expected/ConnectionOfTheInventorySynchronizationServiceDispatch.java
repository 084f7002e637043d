package golden.longnames;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import javax.annotation.processing.Generated;

/**
 * Dispatch table of {@link ConnectionOfTheInventorySynchronizationService}:
 * {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}.
 */
@Generated("io.wsk.processor.WskProcessor")
public final class ConnectionOfTheInventorySynchronizationServiceDispatch
        implements WskConnectionDispatch<ConnectionOfTheInventorySynchronizationService> {
    /** The events that have a handler: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that start enabled: {@code SEND_BACKLOG|RECEIVE|DISCONNECT = 0xD0}. */
    public static final int ENABLED_EVENT_MASK = WSK_EVENT_SEND_BACKLOG | WSK_EVENT_RECEIVE
            | WSK_EVENT_DISCONNECT;

    /** The events that the client must enable statically: none. */
    public static final int STATIC_EVENT_MASK = 0;

    /** The only instance: a table has no state. */
    public static final ConnectionOfTheInventorySynchronizationServiceDispatch TABLE =
            new ConnectionOfTheInventorySynchronizationServiceDispatch();

    private ConnectionOfTheInventorySynchronizationServiceDispatch() {}

    @Override
    public int eventMask() {
        return EVENT_MASK;
    }

    @Override
    public int enabledEventMask() {
        return ENABLED_EVENT_MASK;
    }

    @Override
    public int staticEventMask() {
        return STATIC_EVENT_MASK;
    }

    /** @see ConnectionOfTheInventorySynchronizationService#disconnectedFromTheInventory() */
    @Override
    public void disconnectEvent(ConnectionOfTheInventorySynchronizationService context,
            WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnectedFromTheInventory();
    }

    /** @see ConnectionOfTheInventorySynchronizationService#receivedAnotherPieceOfTheInventory(WskConnectionSocket, WskReceiveFlags, WskDataIndication) */
    @Override
    public ReceiveVerdict receiveEvent(ConnectionOfTheInventorySynchronizationService context,
            WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        return data.accept(context.receivedAnotherPieceOfTheInventory(socket, flags, data));
    }

    /** @see ConnectionOfTheInventorySynchronizationService#backlogOfTheInventory() */
    @Override
    public void sendBacklogEvent(ConnectionOfTheInventorySynchronizationService context,
            WskConnectionSocket socket, long idealBacklogSize) {
        context.backlogOfTheInventory();
    }
}
