package io.wsk.testkit.fuzz;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;

/** Calls the run, which is the context of the socket. */
record FuzzTable(WskRunOn runOn) implements WskConnectionDispatch<FuzzRun> {
    @Override
    public int eventMask() {
        return FuzzRun.ALL;
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

    @Override
    public void sendBacklogEvent(FuzzRun run, WskConnectionSocket socket, long idealBytes) {
        run.idealChanged(idealBytes);
    }
}
