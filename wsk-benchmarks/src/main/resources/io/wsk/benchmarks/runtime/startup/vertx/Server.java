package bench;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

public final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        NetServer last = null;
        last = listen(vertx, new Handler__n__());
        Ready.print(last.actualPort());
    }

    private static NetServer listen(Vertx vertx, Handler<NetSocket> handler) {
        return vertx.createNetServer()
                .connectHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
