package io.wsk.benchmarks.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The servers that are written in Java, by name. */
final class JvmServers {
    private static final Map<String, Supplier<BenchmarkServer>> BY_NAME = Map.of(
            "wsk", WskServer::new,
            "hand-written", HandWrittenServer::new,
            "netty-nio", () -> new NettyServer(NettyTransport.NIO),
            "netty-epoll", () -> new NettyServer(NettyTransport.EPOLL),
            "netty-io_uring", () -> new NettyServer(NettyTransport.IO_URING),
            "vertx", VertxServer::new,
            "mina", MinaServer::new,
            "reactor-netty", ReactorNettyServer::new);

    private JvmServers() {}

    static Optional<BenchmarkServer> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }

    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
