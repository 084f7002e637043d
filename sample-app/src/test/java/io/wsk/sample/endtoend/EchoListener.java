package io.wsk.sample.endtoend;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Accepts every connection for echo. */
public final class EchoListener {
    private final BlockingQueue<EchoConnection> accepted = new LinkedBlockingQueue<>();

    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        EchoConnection connection = new EchoConnection(accept.socket());
        accepted.add(connection);
        return connection;
    }

    public WskListenSocket on(WskClient client) {
        return on(client, Loopback.anyPort());
    }

    public WskListenSocket on(WskClient client, SocketAddress local) {
        return client.listen(this, EchoListenerDispatch.TABLE, local);
    }

    /** {@return the next accepted connection} */
    public EchoConnection next() throws InterruptedException {
        return Wait.forNext(accepted, "connection");
    }
}
