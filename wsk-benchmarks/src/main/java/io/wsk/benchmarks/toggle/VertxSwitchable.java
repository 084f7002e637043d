package io.wsk.benchmarks.toggle;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;

/** Vert.x: {@code pause} and {@code resume}. */
final class VertxSwitchable implements Switchable {
    /**
     * The one connection.
     *
     * @param socket the connection
     * @param context whose loop it is on
     */
    private record Accepted(NetSocket socket, Context context) {}

    private final CompletableFuture<Accepted> accepted = new CompletableFuture<>();
    private final Vertx vertx = Vertx.builder()
            .with(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true))
            .build();
    private final NetServer server = vertx.createNetServer(new NetServerOptions()
                    .setHost(InetAddress.getLoopbackAddress().getHostAddress())
                    .setPort(0))
            .connectHandler(this::accept);
    private volatile Runnable received = () -> {};

    VertxSwitchable() {
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    private void accept(NetSocket socket) {
        Accepted connection = new Accepted(socket, vertx.getOrCreateContext());
        socket.handler(data -> {
            accepted.complete(connection);
            received.run();
        });
    }

    @Override
    public SocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.actualPort());
    }

    @Override
    public void awaitConnection() {
        accepted.join();
    }

    @Override
    public void toggle(int pairs) {
        NetSocket socket = accepted.join().socket();
        for (int i = 0; i < pairs; i++) {
            socket.pause();
            socket.resume();
        }
    }

    @Override
    public void runOnLoop(Runnable task) {
        accepted.join().context().runOnContext(nothing -> task.run());
    }

    @Override
    public void whenReceived(Runnable action) {
        received = action;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
