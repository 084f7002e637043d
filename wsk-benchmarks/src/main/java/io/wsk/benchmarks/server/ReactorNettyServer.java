package io.wsk.benchmarks.server;

import io.netty.channel.ChannelOption;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;

/** Reactor Netty with one loop on the native transport that it prefers by itself. */
final class ReactorNettyServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) {
        TcpServer configured = TcpServer.create()
                .bindAddress(() -> ANY_PORT)
                .runOn(LoopResources.create("reactor-netty", 1, false))
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .handle(
                        switch (workload) {
                            case ECHO, TIMED_ECHO -> ReactorNettyServer::echo;
                        });
        if (workload == Workload.TIMED_ECHO) {
            configured = configured.doOnConnection(
                    connection -> connection.onReadIdle(Workload.idleTime().toMillis(), connection::dispose));
        }
        DisposableServer server = configured.bindNow();
        return new Running(
                server.port(),
                "Reactor Netty %s, %s"
                        .formatted(
                                Libraries.versionOf(TcpServer.class),
                                server.channel().getClass().getSimpleName().replace("ServerSocketChannel", "")));
    }

    private static Publisher<Void> echo(NettyInbound in, NettyOutbound out) {
        return out.send(in.receive().retain());
    }
}
