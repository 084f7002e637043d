package io.wsk.sample.reliability;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Wait;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Accepts connections all of whose handlers fail. */
final class FailingConnections {
    private final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
    private final Failure failure;

    FailingConnections(Failure failure) {
        this.failure = failure;
    }

    @WskAcceptEvent
    Failing accepted(WskAccept accept) {
        accepted.add(accept.socket());
        return new Failing(failure);
    }

    WskListenSocket on(WskClient client) {
        return client.listen(this, FailingConnectionsDispatch.TABLE, Loopback.anyPort());
    }

    /** {@return the socket of the next accepted connection} */
    WskConnectionSocket next() throws InterruptedException {
        return Wait.forNext(accepted, "connection");
    }

    static final class Failing {
        private final Failure failure;

        Failing(Failure failure) {
            this.failure = failure;
        }

        @WskReceiveEvent
        void received() {
            failure.happen();
        }

        @WskDisconnectEvent
        void disconnected() {
            failure.happen();
        }

        @WskSendBacklogEvent
        void idealBacklogChanged() {
            failure.happen();
        }
    }
}
