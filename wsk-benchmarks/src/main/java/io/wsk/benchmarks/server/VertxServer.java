package io.wsk.benchmarks.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;

/** Vert.x with one event loop on its native transport, as its documentation recommends. */
final class VertxServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        Vertx vertx = Vertx.builder()
                .with(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true))
                .build();
        String description = "Vert.x %s, %s"
                .formatted(
                        Libraries.versionOf(Vertx.class),
                        vertx.isNativeTransportEnabled() ? "native transport" : "NIO");
        return new Running(
                workload == Workload.DATAGRAM_ECHO ? datagrams(vertx) : connections(vertx, workload), description);
    }

    @Override
    public long countedDirectBytes() {
        return Libraries.directBytesOfNetty();
    }

    private static int connections(Vertx vertx, Workload workload) throws UnavailableException {
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
                            case BOUNDED_ECHO -> VertxServer::boundedEcho;
                            case GREET -> VertxGate::greet;
                            default -> throw UnavailableException.unknown(workload);
                        });
        return await(server.listen()).actualPort();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a datagram that cannot be sent is lost
    private static int datagrams(Vertx vertx) {
        DatagramSocket socket = vertx.createDatagramSocket();
        socket.handler(packet -> socket.send(
                packet.data(), packet.sender().port(), packet.sender().host()));
        return await(socket.listen(0, ANY_PORT.getHostString())).localAddress().port();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static void echo(NetSocket socket) {
        socket.handler(socket::write);
    }

    /** What a pipe of a socket to itself does, as its documentation shows it. */
    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails is told to the handler of exceptions
    private static void boundedEcho(NetSocket socket) {
        socket.handler(data -> {
            socket.write(data);
            if (socket.writeQueueFull()) {
                socket.pause();
                socket.drainHandler(drained -> socket.resume());
            }
        });
    }
}
