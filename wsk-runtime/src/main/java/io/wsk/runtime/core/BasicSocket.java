package io.wsk.runtime.core;

import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.transport.TransportChannel;

/** A basic socket: options only; it never leaves the state Created (LIF-70). */
final class BasicSocket extends SocketCore implements WskBasicSocket {
    private final TransportChannel channel;
    private final EventGate gate = new EventGate(0, 0);

    BasicSocket(ClientObject client, CoreLoop loop, TransportChannel channel) {
        super(client, loop);
        this.channel = channel;
    }

    @Override
    EventGate gate() {
        return gate;
    }

    @Override
    TransportChannel channel() {
        return channel;
    }

    @Override
    int validEvents() {
        return 0;
    }

    @Override
    int disableableEvents() {
        return 0;
    }

    @Override
    int implementedEvents() {
        return 0;
    }

    @Override
    void requireEventState() {}

    @Override
    void resume() {}

    @Override
    void closeOnLoop(CloseKind kind) {
        end(irp -> {});
        completeClose();
    }

    @Override
    void end(Outcome outcome) {
        channel.close();
    }

    @Override
    void callDead() {}

    @Override
    public String toString() {
        return "basic socket";
    }
}
