package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RuntimeLog;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handler that waits, which it must not, is named in the log while it does. */
@Timeout(60)
class BlockedLoopTest {
    private static final Duration LIMIT = Duration.ofMillis(100);

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    /** Gives each connection what it waits for. */
    record Listener(CountDownLatch goOn) {
        @WskAcceptEvent
        Waiting accepted(WskAccept accept) {
            return new Waiting(goOn);
        }
    }

    /** Waits in its callback, as no handler should. */
    record Waiting(CountDownLatch goOn) {
        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    @Test
    void a_handler_that_blocks_its_loop_is_named_with_its_stack_and_once() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        WskClient client = net.client(WskClientOptions.defaults().withLoops(1).withStallWarning(LIMIT));
        WskListenSocket listener =
                client.listen(new Listener(goOn), BlockedLoopTest_ListenerDispatch.TABLE, Loopback.anyPort());
        Peer peer = net.peer(listener);
        peer.send("x");

        LogRecord record = log.next();

        assertThat(record.getMessage()).contains("blocked", Waiting.class.getName() + ".received", "EVT-06");
        assertThat(record.getThrown().getStackTrace())
                .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("received"));
        goOn.countDown();
        assertThat(peer.in().read()).isEqualTo('x');
        assertThat(log.rest()).isEmpty();
    }

    @Test
    void a_log_that_fails_does_not_end_the_watch() throws Exception {
        WskClient client = net.client(WskClientOptions.defaults().withLoops(1).withStallWarning(LIMIT));
        log.failWith(() -> {
            throw new IllegalStateException("the log fails");
        });
        for (int i = 0; i < 2; i++) {
            CountDownLatch goOn = new CountDownLatch(1);
            Peer peer = net.peer(
                    client.listen(new Listener(goOn), BlockedLoopTest_ListenerDispatch.TABLE, Loopback.anyPort()));
            peer.send("x");
            try {
                assertThat(log.next().getMessage()).contains("blocked");
            } finally {
                goOn.countDown();
            }
            assertThat(peer.in().read()).isEqualTo('x');
        }
    }

    @Test
    void a_loop_that_has_nothing_to_do_is_not_blocked() throws Exception {
        Duration limit = Duration.ofSeconds(1);
        WskClient client = net.client(WskClientOptions.defaults().withLoops(1).withStallWarning(limit));
        Peer peer = net.peer(client.listen(
                new Listener(new CountDownLatch(0)), BlockedLoopTest_ListenerDispatch.TABLE, Loopback.anyPort()));
        assertThat(peer.echoed("busy")).isEqualTo("busy");

        assertThat(log.nextWithin(limit.plus(limit))).isEmpty();

        assertThat(peer.echoed("alive")).isEqualTo("alive");
    }
}
