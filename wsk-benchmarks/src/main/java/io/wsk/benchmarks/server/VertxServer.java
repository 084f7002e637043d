package io.wsk.benchmarks.server;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

/** Vert.x with one event loop on its native transport, as its documentation recommends. */
final class VertxServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) {
        Vertx vertx = Vertx.builder()
                .with(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true))
                .build();
        NetServerOptions options = new NetServerOptions()
                .setHost(ANY_PORT.getHostString())
                .setPort(0)
                .setTcpNoDelay(true)
                .setAcceptBacklog(BACKLOG);
        if (workload == Workload.TIMED_ECHO) {
            options.setIdleTimeout((int) Workload.idleTime().toSeconds());
        }
        NetServer server = vertx.createNetServer(options)
                .connectHandler(
                        switch (workload) {
                            case ECHO, TIMED_ECHO -> VertxServer::echo;
                        })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return new Running(
                server.actualPort(),
                "Vert.x %s, %s"
                        .formatted(
                                Libraries.versionOf(Vertx.class),
                                vertx.isNativeTransportEnabled() ? "native transport" : "NIO"));
    }

    private static void echo(NetSocket socket) {
        socket.handler(socket::write);
    }
}
