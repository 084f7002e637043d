package bench;

import io.vertx.core.Handler;
import io.vertx.core.net.NetSocket;

final class Handler__n__ implements Handler<NetSocket> {
    @Override
    public void handle(NetSocket socket) {
        socket.handler(socket::write);
    }
}
