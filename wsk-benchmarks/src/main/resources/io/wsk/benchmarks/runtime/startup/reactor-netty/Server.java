package bench;

import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;

public final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
        LoopResources loops = LoopResources.create("bench", 1, false);
        DisposableServer last = null;
        last = listen(loops, new Handler__n__());
        Ready.print(last.port());
    }

    private static DisposableServer listen(
            LoopResources loops, BiFunction<NettyInbound, NettyOutbound, Publisher<Void>> handler) {
        return TcpServer.create()
                .runOn(loops)
                .host("127.0.0.1")
                .port(0)
                .handle(handler)
                .bindNow();
    }
}
