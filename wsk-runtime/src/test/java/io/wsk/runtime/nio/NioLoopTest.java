package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NioLoopTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private NioTransport transport;
    private WskLoop loop;

    @BeforeEach
    void open() throws IOException {
        transport = NioTransport.open(WskClientOptions.defaults().withLoops(1));
        loop = transport.loops().get(0);
    }

    @AfterEach
    void close() {
        transport.close();
    }

    private <T> T onLoop(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        loop.execute(task);
        return task.get(20, TimeUnit.SECONDS);
    }

    // ---- tasks

    @Test
    void tasks_run_on_the_loops_thread_in_the_order_of_the_calls() throws Exception {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            loop.execute(() -> order.add(number));
        }
        assertThat(onLoop(() -> loop.isCurrent())).isTrue();
        assertThat(loop.isCurrent()).isFalse();
        assertThat(order).hasSize(1000).isSorted();
    }

    @Test
    void a_task_that_comes_after_the_end_of_the_loop_still_runs() {
        transport.close();
        AtomicInteger ran = new AtomicInteger();
        loop.execute(ran::incrementAndGet);
        assertThat(ran).hasValue(1);
    }

    @Test
    void a_task_of_a_task_runs_after_it() throws Exception {
        List<String> order = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            loop.execute(() -> {
                order.add("inner");
                done.countDown();
            });
            order.add("outer");
        });
        done.await();
        assertThat(order).containsExactly("outer", "inner");
    }

    @Test
    void a_task_wakes_a_sleeping_loop() throws Exception {
        for (int i = 0; i < 200; i++) {
            CountDownLatch done = new CountDownLatch(1);
            loop.execute(done::countDown);
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void no_task_of_many_threads_is_lost() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(4 * 20_000);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    loop.execute(() -> {
                        ran.incrementAndGet();
                        all.countDown();
                    });
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).hasValue(80_000);
    }

    @Test
    void a_task_that_throws_does_not_stop_the_loop() throws Exception {
        loop.execute(() -> {
            throw new IllegalArgumentException("on purpose");
        });
        loop.execute(() -> {
            throw new AssertionError("on purpose");
        });
        assertThat(onLoop(() -> 1)).isEqualTo(1);
    }

    @Test
    void nor_does_one_that_throws_a_checked_exception_by_stealth() throws Exception {
        CountDownLatch next = new CountDownLatch(1);
        loop.execute(() -> NioLoopTest.<RuntimeException>throwByStealth(new IOException("planted")));
        loop.execute(next::countDown);
        assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @SuppressWarnings("unchecked") // the compiler is to be deceived, as other languages do by nature
    private static <T extends Throwable> void throwByStealth(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void a_task_that_submits_itself_does_not_starve_channels_and_timers() throws Exception {
        CountDownLatch expired = new CountDownLatch(1);
        onLoop(() -> loop.schedule(expired::countDown, TimeUnit.MILLISECONDS.toNanos(1)));
        Runnable again = new Runnable() {
            @Override
            public void run() {
                if (expired.getCount() > 0) {
                    loop.execute(this);
                }
            }
        };
        loop.execute(again);
        assertThat(expired.await(20, TimeUnit.SECONDS)).isTrue();
    }

    // ---- timers

    @Test
    void a_timer_runs_when_its_time_has_come() throws Exception {
        BlockingQueue<Long> late = new LinkedBlockingQueue<>();
        long delay = Duration.ofMillis(20).toNanos();
        onLoop(() -> {
            long due = loop.nanoTime() + delay;
            return loop.schedule(() -> late.add(loop.nanoTime() - due), delay);
        });
        assertThat(late.poll(20, TimeUnit.SECONDS)).isNotNegative();
    }

    @Test
    void a_cancelled_timer_does_not_run() throws Exception {
        List<String> ran = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        onLoop(() -> {
            WskLoop.Timer timer = loop.schedule(() -> ran.add("cancelled"), 1_000_000);
            loop.schedule(last::countDown, 5_000_000);
            timer.cancel();
            return null;
        });
        last.await();
        assertThat(ran).isEmpty();
    }

    // ---- the duty cycle

    @Test
    void a_cycle_can_be_stepped_by_hand() throws Exception {
        NioLoop stepped = new NioLoop();
        List<String> ran = new ArrayList<>();
        assertThat(stepped.doWork(0)).isZero();
        stepped.execute(() -> ran.add("task, current: " + stepped.isCurrent()));
        assertThat(stepped.isCurrent()).isFalse();
        assertThat(stepped.doWork(Long.MAX_VALUE))
                .as("does not wait: there is a task")
                .isEqualTo(1);
        assertThat(ran).containsExactly("task, current: true");
        assertThat(stepped.isCurrent()).isFalse();
        stepped.closeSelector();
    }

    @Test
    void wake_up_ends_the_wait_of_the_next_cycle() throws Exception {
        NioLoop stepped = new NioLoop();
        stepped.wakeup();
        assertThat(stepped.doWork(Long.MAX_VALUE)).isZero();
        stepped.closeSelector();
    }

    @Test
    void a_cycle_waits_no_longer_than_it_may() throws Exception {
        NioLoop stepped = new NioLoop();
        assertThat(stepped.doWork(1_000_000)).isZero();
        stepped.closeSelector();
    }

    // ---- interrupts

    @Test
    void an_interrupt_does_not_kill_the_loop() throws Exception {
        Thread thread = onLoop(Thread::currentThread);
        for (int i = 0; i < 10; i++) {
            thread.interrupt();
            assertThat(onLoop(() -> 1)).isEqualTo(1);
        }
    }

    /** A select returns at once while its thread is interrupted: a loop that leaves it so spins. */
    @Test
    void an_interrupt_ends_one_wait_only() throws Exception {
        NioLoop stepped = new NioLoop();
        Thread.currentThread().interrupt();
        stepped.doWork(Long.MAX_VALUE);
        assertThat(Thread.interrupted()).isFalse();
        stepped.closeSelector();
    }

    @Test
    void an_interrupt_ends_one_wait_only_while_a_timer_runs() throws Exception {
        NioLoop stepped = new NioLoop();
        stepped.schedule(() -> {}, Duration.ofMinutes(1).toNanos());
        Thread.currentThread().interrupt();
        stepped.doWork(Long.MAX_VALUE);
        assertThat(Thread.interrupted()).isFalse();
        stepped.closeSelector();
    }

    // ---- channels

    private final class Accepting {
        final TransportListener listener;
        final SocketAddress address;

        Accepting() throws Exception {
            listener = transport.openListener(StandardProtocolFamily.INET);
            listener.listen(ANY_PORT, 10);
            address = listener.localAddress();
        }

        TransportConnection accept(Socket peer) throws Exception {
            peer.setSoTimeout(20_000);
            peer.connect(address);
            TransportConnection connection = listener.accept();
            while (connection == null) {
                connection = listener.accept();
            }
            return connection;
        }
    }

    @Test
    void readiness_is_level_triggered_and_follows_the_interest() throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            CountDownLatch thrice = new CountDownLatch(3);
            BlockingQueue<Integer> read = new LinkedBlockingQueue<>();
            onLoop(() -> {
                connection.attach(loop, readiness -> {
                    thrice.countDown();
                    if (thrice.getCount() == 0) {
                        connection.interest(0);
                        read.add(readiness);
                    }
                });
                connection.interest(Readiness.READ);
                return null;
            });
            peer.getOutputStream().write(1);
            assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(read.poll(20, TimeUnit.SECONDS)).isEqualTo(Readiness.READ);
            for (int i = 0; i < 3; i++) {
                onLoop(() -> null);
            }
            assertThat(read).as("no interest, no readiness").isEmpty();
        }
    }

    @Test
    void a_readiness_handler_that_throws_costs_its_channel_only() throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            onLoop(() -> {
                connection.attach(loop, readiness -> {
                    throw new IllegalArgumentException("on purpose");
                });
                connection.interest(Readiness.READ);
                return null;
            });
            peer.getOutputStream().write(1);
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(onLoop(() -> 1)).isEqualTo(1);
        }
    }

    @Test
    void an_aborted_connection_is_reset_at_once() throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            onLoop(() -> {
                connection.attach(loop, readiness -> {});
                connection.abort();
                return null;
            });
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_closed_connection_ends_in_order() throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            onLoop(() -> {
                connection.attach(loop, readiness -> {});
                connection.close();
                return null;
            });
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void stop_resets_the_channels_that_are_left_and_ends_the_thread() throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            Thread thread = onLoop(Thread::currentThread);
            onLoop(() -> {
                connection.attach(loop, readiness -> {});
                return null;
            });
            transport.close();
            assertThat(thread.isAlive()).isFalse();
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> connection.read(ByteBuffer.allocate(1)))
                    .isInstanceOf(ClosedChannelException.class);
        }
    }

    @Test
    void stop_on_a_loop_does_not_wait_for_itself() throws Exception {
        Thread thread = onLoop(Thread::currentThread);
        onLoop(() -> {
            transport.close();
            return null;
        });
        thread.join();
    }

    @Test
    void a_failing_selector_is_replaced_and_the_channels_move_over() throws Exception {
        isReplaced(new NioLoop());
    }

    @Test
    void also_while_a_timer_is_pending() throws Exception {
        NioLoop stepped = new NioLoop();
        stepped.schedule(() -> {}, TimeUnit.HOURS.toNanos(1));
        isReplaced(stepped);
    }

    private void isReplaced(NioLoop stepped) throws Exception {
        Accepting server = new Accepting();
        try (Socket peer = new Socket()) {
            TransportConnection connection = server.accept(peer);
            List<Integer> read = new ArrayList<>();
            connection.attach(stepped, readiness -> {
                try {
                    read.add(connection.read(ByteBuffer.allocate(8)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            connection.interest(Readiness.READ);
            Object before = stepped.selector();
            for (int i = 0; stepped.selector() == before; i++) {
                assertThat(i).as("wake-ups for nothing").isLessThan(1000);
                stepped.wakeup();
                stepped.doWork(Long.MAX_VALUE);
            }
            peer.getOutputStream().write(new byte[3]);
            assertThat(stepped.doWork(Long.MAX_VALUE)).isEqualTo(1);
            assertThat(read).containsExactly(3);
            stepped.closeSelector();
        }
    }
}
