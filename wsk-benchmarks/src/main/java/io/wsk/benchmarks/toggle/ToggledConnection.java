package io.wsk.benchmarks.toggle;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import java.util.concurrent.CompletableFuture;

/** Drops what arrives. */
final class ToggledConnection {
    final CompletableFuture<WskConnectionSocket> ready = new CompletableFuture<>();
    volatile Runnable whenReceived = () -> {};

    @WskReceiveEvent
    void received(WskConnectionSocket socket, WskDataIndication data) {
        ready.complete(socket);
        whenReceived.run();
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
