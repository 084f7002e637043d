package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.Wait;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The close of a client while one of its callbacks runs. */
@Timeout(60)
class ShutdownTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void waits_for_the_callback_that_runs_and_starts_no_other() throws Exception {
        WskClient client = net.clientWithOneLoop();
        SlowListener slow = new SlowListener();
        WskListenSocket listener = client.listen(slow, ShutdownTest_SlowListenerDispatch.TABLE, Loopback.anyPort());
        Peer first = net.peer(listener);
        Peer second = net.peer(listener);
        first.send("first");
        Wait.forLatch(slow.started, "a callback runs");
        first.send("more");
        second.send("from another");
        second.shutdownOutput();

        FutureTask<Integer> closing = new FutureTask<>(() -> {
            client.close(Duration.ZERO);
            return slow.returned.get();
        });
        Thread closer = new Thread(closing, "closer");
        closer.start();
        awaitWaiting(closer);
        assertThat(slow.returned).hasValue(0);

        slow.release.countDown();

        assertThat(Loopback.result(closing)).as("callbacks that have returned").isEqualTo(1);
        assertThat(slow.calls).hasValue(1);
        assertThat(client.sockets()).isEmpty();
    }

    private static void awaitWaiting(Thread thread) {
        long deadline = System.nanoTime() + Loopback.PATIENCE.toNanos();
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime() - deadline).as("the close waits").isNegative();
            assertThat(thread.isAlive()).as("the close waits").isTrue();
            Thread.onSpinWait();
        }
    }

    static final class SlowListener {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger returned = new AtomicInteger();

        @WskAcceptEvent
        Slow accepted() {
            return new Slow(this);
        }
    }

    static final class Slow {
        private final SlowListener listener;

        Slow(SlowListener listener) {
            this.listener = listener;
        }

        @WskReceiveEvent
        void received() {
            listener.calls.incrementAndGet();
            listener.started.countDown();
            Wait.inHandler(listener.release, "released");
            listener.returned.incrementAndGet();
        }

        @WskDisconnectEvent
        void disconnected() {
            listener.calls.incrementAndGet();
        }
    }
}
