package io.wsk.sample.endtoend;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import java.net.StandardProtocolFamily;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Accepts every connection to be recorded. */
public final class RecordingListener {
    public final BlockingQueue<Accepted> accepted = new LinkedBlockingQueue<>();

    /** Gives the connection to the test when it has its table, so that the test may switch its events (ACE-05). */
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        RecordingConnection connection = new RecordingConnection();
        AcceptVerdict verdict = accept.with(connection, RecordingConnectionDispatch.TABLE);
        accepted.add(new Accepted(connection, accept.socket()));
        return verdict;
    }

    /** {@return a listener that accepts, and whose connections come up with receive and disconnect on} */
    public WskListenSocket on(WskClient client) {
        WskListenSocket listener = client.listen(this, RecordingListenerDispatch.TABLE, Loopback.anyPort());
        listener.enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return listener;
    }

    /** {@return a bound listener on which nothing is enabled} */
    public WskListenSocket boundOn(WskClient client) {
        WskListenSocket listener =
                client.listenSocket(StandardProtocolFamily.INET, this, RecordingListenerDispatch.TABLE);
        listener.bind(Loopback.anyPort());
        return listener;
    }

    /** {@return the next accepted connection} */
    public Accepted next() throws InterruptedException {
        return Wait.forNext(accepted, "connection");
    }
}
