package io.wsk.runtime.core;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;

/** The dispatch table of {@link Script}, for every category. */
final class ScriptTable implements WskStreamDispatch<Script>, WskDatagramDispatch<Script> {
    private final int implemented;
    private final int enabled;
    private final int accepted;
    private final int statics;

    ScriptTable(int implemented) {
        this(implemented, implemented, 0, 0);
    }

    private ScriptTable(int implemented, int enabled, int accepted, int statics) {
        this.implemented = implemented;
        this.enabled = enabled;
        this.accepted = accepted;
        this.statics = statics;
    }

    ScriptTable enabled(int mask) {
        return new ScriptTable(implemented, mask, accepted, statics);
    }

    ScriptTable accepted(int mask) {
        return new ScriptTable(implemented, enabled, mask, statics);
    }

    ScriptTable statics(int mask) {
        return new ScriptTable(implemented, enabled & ~mask, accepted, mask);
    }

    @Override
    public int eventMask() {
        return implemented;
    }

    @Override
    public int enabledEventMask() {
        return enabled;
    }

    @Override
    public int acceptedEventMask() {
        return accepted;
    }

    @Override
    public int staticEventMask() {
        return statics;
    }

    @Override
    public ReceiveVerdict receiveEvent(
            Script context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
        return context.received(socket, data);
    }

    @Override
    public void disconnectEvent(Script context, WskConnectionSocket socket, WskDisconnectKind kind) {
        context.disconnected(socket, kind);
    }

    @Override
    public AcceptVerdict acceptEvent(Script context, WskListenSocket socket, WskAccept accept) {
        return context.accept.apply(socket, accept);
    }

    @Override
    public ReceiveFromVerdict receiveFromEvent(
            Script context, WskDatagramSocket socket, WskDatagramIndication datagrams) {
        return context.receiveFrom.apply(socket, datagrams);
    }
}
