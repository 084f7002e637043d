package io.wsk.sample.toggle;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.Transcript;

/**
 * The three listings that explain {@code SO_WSK_EVENT_CALLBACK} and {@code WSK_SET_STATIC_EVENT_CALLBACKS} to whoever writes
 * for Winsock Kernel, under the names that they have there.
 *
 * @param transcript where the completion routine reports
 */
record EventCallbackControl(Transcript transcript) {

    /** Any number of callbacks is enabled in one call (ENB-17). */
    void enableDisconnectAndReceiveCallbacks(WskConnectionSocket socket) {
        socket.enable(ConnectionEvent.DISCONNECT, ConnectionEvent.RECEIVE);
    }

    /** One callback is disabled at a time (ENB-22). The IRP completes when the callback does not run any more (ENB-24). */
    WskStatus disableDisconnectCallback(WskConnectionSocket socket) {
        return socket.disable(ConnectionEvent.DISCONNECT, WskIrp.create(irp -> disableDisconnectComplete(socket, irp)));
    }

    private void disableDisconnectComplete(WskConnectionSocket socket, WskIrp irp) {
        String enabled = WskEventMask.describe(socket.enabledEvents());
        transcript.event("IRP", "completes: %s; now on: %s".formatted(irp.status(), enabled));
    }

    /** On for every socket of the client, always: before its first socket (ENB-71). */
    void setStaticEventCallbacks(WskClient client) {
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE_FROM | WSK_EVENT_RECEIVE);
    }
}
