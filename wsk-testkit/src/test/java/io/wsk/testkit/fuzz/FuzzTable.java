package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;

/** Calls the run, which is the context of the socket. */
final class FuzzTable implements WskConnectionDispatch<FuzzRun> {
    @Override
    public int eventMask() {
        return WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;
    }

    @Override
    public int enabledEventMask() {
        return 0;
    }

    @Override
    public ReceiveVerdict receiveEvent(
            FuzzRun run, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        return run.received(data);
    }

    @Override
    public void disconnectEvent(FuzzRun run, WskConnectionSocket socket, WskDisconnectKind kind) {
        run.disconnected(kind);
    }
}
