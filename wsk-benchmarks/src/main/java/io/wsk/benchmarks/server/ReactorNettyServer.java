package io.wsk.benchmarks.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.reactivestreams.Publisher;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;
import reactor.netty.udp.UdpServer;

/** Reactor Netty with one loop on the native transport that it prefers by itself. */
final class ReactorNettyServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        if (workload == Workload.DATAGRAM_ECHO) {
            Connection socket = datagrams();
            return new Running(
                    ((InetSocketAddress) socket.channel().localAddress()).getPort(),
                    description(socket.channel(), "DatagramChannel"));
        }
        TcpServer configured = TcpServer.create()
                .bindAddress(() -> ANY_PORT)
                .runOn(oneLoop())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .handle(
                        switch (workload) {
                            case ECHO, TIMED_ECHO -> ReactorNettyServer::echo;
                            default -> throw UnavailableException.unknown(workload);
                        });
        if (workload == Workload.TIMED_ECHO) {
            configured = configured.doOnConnection(
                    connection -> connection.onReadIdle(Workload.idleTime().toMillis(), connection::dispose));
        }
        DisposableServer server = configured.bindNow();
        return new Running(server.port(), description(server.channel(), "ServerSocketChannel"));
    }

    @Override
    public long countedDirectBytes() {
        return Libraries.directBytesOfNetty();
    }

    private static LoopResources oneLoop() {
        return LoopResources.create("reactor-netty", 1, false);
    }

    private static String description(Channel channel, String suffix) {
        return "Reactor Netty %s, %s"
                .formatted(
                        Libraries.versionOf(TcpServer.class),
                        channel.getClass().getSimpleName().replace(suffix, ""));
    }

    private static Connection datagrams() {
        return UdpServer.create()
                .bindAddress(() -> ANY_PORT)
                .runOn(oneLoop())
                .handle((in, out) -> out.sendObject(
                        in.receiveObject().cast(DatagramPacket.class).map(ReactorNettyServer::back)))
                .bindNow();
    }

    private static DatagramPacket back(DatagramPacket packet) {
        return new DatagramPacket(packet.content().retain(), packet.sender());
    }

    private static Publisher<Void> echo(NettyInbound in, NettyOutbound out) {
        return out.send(in.receive().retain());
    }
}
