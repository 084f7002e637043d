package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_ALL;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.transport.WskLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One test for each row of the transition table, then the races. */
@Timeout(60)
class EventGateTest {
    private final FakeTransport transport = new FakeTransport();
    private final CoreLoop loop = new LoopGroup(transport, WskClientOptions.defaults()).inTurn();
    private final EventGate gate = new EventGate(WSK_EVENT_RECEIVE, 0);

    private Irp pendingIrp() {
        return Irp.begin(new Irp(done -> {}), loop);
    }

    // ---- the rows

    @Test
    void an_enabled_callback_is_entered() {
        assertThat(gate.enterOrPark(WSK_EVENT_RECEIVE)).isTrue();
    }

    @Test
    void an_item_for_a_disabled_callback_is_parked() {
        assertThat(gate.enterOrPark(WSK_EVENT_DISCONNECT)).isFalse();
        assertThat(gate.enable(WSK_EVENT_DISCONNECT)).as("something waits").isTrue();
    }

    @Test
    void to_look_whether_it_is_on_starts_nothing() { // ENB-24 A
        assertThat(gate.isOnOrPark(WSK_EVENT_RECEIVE)).isTrue();
        assertThat(gate.disable(WSK_EVENT_RECEIVE, null)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void to_look_while_it_is_off_parks_the_item() {
        assertThat(gate.isOnOrPark(WSK_EVENT_DISCONNECT)).isFalse();
        assertThat(gate.enable(WSK_EVENT_DISCONNECT)).isTrue();
    }

    @Test
    void the_exit_completes_every_disable_that_waits_for_it() {
        Irp first = pendingIrp();
        Irp second = pendingIrp();
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, first)).isEqualTo(WskStatus.PENDING);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, second)).isEqualTo(WskStatus.PENDING);
        transport.loop.settle();
        assertThat(first.isCompleted()).isFalse();
        gate.exit(WSK_EVENT_RECEIVE);
        transport.loop.settle();
        assertThat(first.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(second.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void the_exit_without_a_disable_leaves_the_callback_enabled() {
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.exit(WSK_EVENT_RECEIVE);
        assertThat(gate.isOn(WSK_EVENT_RECEIVE)).isTrue();
        assertThat(gate.disable(WSK_EVENT_RECEIVE, null)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void an_enable_with_nothing_parked_tells_nobody() {
        assertThat(gate.enable(WSK_EVENT_DISCONNECT)).isFalse();
        assertThat(gate.enabled()).isEqualTo(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
    }

    @Test
    void an_enable_of_another_event_is_not_told_of_what_is_parked() {
        gate.enterOrPark(WSK_EVENT_DISCONNECT);
        assertThat(gate.enable(WSK_EVENT_SEND_BACKLOG)).isFalse();
        assertThat(gate.enable(WSK_EVENT_DISCONNECT)).isTrue();
    }

    @Test
    void after_unpark_an_enable_tells_nobody() {
        gate.enterOrPark(WSK_EVENT_DISCONNECT);
        gate.unpark();
        assertThat(gate.enable(WSK_EVENT_DISCONNECT)).isFalse();
    }

    @Test
    void disable_of_a_callback_that_does_not_run_has_taken_effect() { // ENB-24 A
        Irp irp = pendingIrp();
        assertThat(gate.disable(WSK_EVENT_RECEIVE, irp)).isEqualTo(WskStatus.SUCCESS);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(gate.enterOrPark(WSK_EVENT_RECEIVE)).isFalse();
    }

    @Test
    void disable_of_a_callback_that_is_off_succeeds() { // ENB-105
        assertThat(gate.disable(WSK_EVENT_DISCONNECT, null)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void disable_of_a_running_callback_without_an_irp_is_event_pending() { // ENB-24 C
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, null)).isEqualTo(WskStatus.EVENT_PENDING);
        gate.exit(WSK_EVENT_RECEIVE);
        assertThat(gate.enterOrPark(WSK_EVENT_RECEIVE)).isFalse();
    }

    @Test
    void disable_of_a_running_callback_with_an_irp_is_pending_until_it_returns() { // ENB-24 B
        Irp irp = pendingIrp();
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, irp)).isEqualTo(WskStatus.PENDING);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        gate.exit(WSK_EVENT_RECEIVE);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void a_running_call_of_another_callback_does_not_matter() { // ENB-25
        gate.enable(WSK_EVENT_DISCONNECT);
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        assertThat(gate.disable(WSK_EVENT_DISCONNECT, null)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void the_exit_of_another_callback_does_not_complete_a_disable() { // ENB-25
        Irp irp = pendingIrp();
        gate.enable(WSK_EVENT_DISCONNECT);
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.enterOrPark(WSK_EVENT_DISCONNECT);
        Irp other = pendingIrp();
        gate.disable(WSK_EVENT_RECEIVE, irp);
        gate.disable(WSK_EVENT_DISCONNECT, other);
        gate.exit(WSK_EVENT_DISCONNECT);
        transport.loop.settle();
        assertThat(other.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        gate.exit(WSK_EVENT_RECEIVE);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void nothing_is_entered_after_close() { // CLS-05
        gate.close();
        assertThat(gate.enabled()).isZero();
        assertThat(gate.enterOrPark(WSK_EVENT_RECEIVE)).isFalse();
    }

    @Test
    void nothing_can_be_enabled_after_close() {
        gate.enterOrPark(WSK_EVENT_DISCONNECT);
        gate.close();
        assertThat(gate.enable(WSK_EVENTS_ALL)).isFalse();
        assertThat(gate.enterOrPark(WSK_EVENT_DISCONNECT)).isFalse();
    }

    // ---- open points

    @Test
    void no_new_call_starts_once_a_disable_is_requested() { // AMB-03
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.disable(WSK_EVENT_RECEIVE, pendingIrp());
        assertThat(gate.isOn(WSK_EVENT_RECEIVE)).isFalse();
    }

    @Test
    void an_enable_while_a_disable_is_pending_counts_after_the_disable() { // AMB-04
        Irp irp = pendingIrp();
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.disable(WSK_EVENT_RECEIVE, irp);
        gate.enable(WSK_EVENT_RECEIVE);
        gate.exit(WSK_EVENT_RECEIVE);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(gate.enterOrPark(WSK_EVENT_RECEIVE)).isTrue();
    }

    @Test
    void a_second_disable_without_irp_is_event_pending_beside_a_pending_one() { // AMB-04
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, pendingIrp())).isEqualTo(WskStatus.PENDING);
        assertThat(gate.disable(WSK_EVENT_RECEIVE, null)).isEqualTo(WskStatus.EVENT_PENDING);
    }

    @Test
    void a_disable_that_waits_when_the_socket_is_closed_is_cancelled() { // AMB-09
        Irp irp = pendingIrp();
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.disable(WSK_EVENT_RECEIVE, irp);
        gate.close();
        gate.cancelDisables();
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    void a_disable_whose_callback_returns_before_the_close_succeeds() { // AMB-09
        Irp irp = pendingIrp();
        gate.enterOrPark(WSK_EVENT_RECEIVE);
        gate.disable(WSK_EVENT_RECEIVE, irp);
        gate.close();
        gate.exit(WSK_EVENT_RECEIVE);
        gate.cancelDisables();
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    // ---- statics and tables

    @Test
    void a_static_callback_is_on_without_an_enable() { // ENB-74
        EventGate statics = new EventGate(0, WSK_EVENT_RECEIVE);
        assertThat(statics.enabled()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(statics.enterOrPark(WSK_EVENT_RECEIVE)).isTrue();
        statics.exit(WSK_EVENT_RECEIVE);
        assertThat(statics.enterOrPark(WSK_EVENT_RECEIVE)).isTrue();
    }

    @Test
    void an_enable_of_a_static_callback_changes_nothing() { // ENB-104
        EventGate statics = new EventGate(0, WSK_EVENT_RECEIVE);
        assertThat(statics.enable(WSK_EVENT_RECEIVE)).isFalse();
        assertThat(statics.enabled()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    @Test
    void a_static_callback_is_not_entered_after_close() { // EVT-14
        EventGate statics = new EventGate(0, WSK_EVENT_RECEIVE);
        statics.close();
        assertThat(statics.enterOrPark(WSK_EVENT_RECEIVE)).isFalse();
    }

    @Test
    void events_that_the_table_lacks_are_forgotten() { // AMB-42
        EventGate inherited = new EventGate(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT, WSK_EVENT_SEND_BACKLOG);
        inherited.restrict(WSK_EVENT_DISCONNECT);
        assertThat(inherited.enabled()).isEqualTo(WSK_EVENT_DISCONNECT);
        assertThat(inherited.statics()).isZero();
    }

    @Test
    void events_that_the_table_has_stay_static() {
        EventGate gate = new EventGate(0, WSK_EVENT_RECEIVE | WSK_EVENT_ACCEPT);
        gate.restrict(WSK_EVENT_RECEIVE);
        assertThat(gate.statics()).isEqualTo(WSK_EVENT_RECEIVE);
    }

    // ---- races

    /** A loop whose tasks any thread may run: completions of this test count, wherever they happen. */
    private CoreLoop countingLoop(Queue<Runnable> tasks) {
        WskLoop inline = new WskLoop() {
            @Override
            public int doWork(long maxWaitNanos) {
                int done = 0;
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll(), done++) {
                    task.run();
                }
                return done;
            }

            @Override
            public void execute(Runnable task) {
                tasks.add(task);
            }

            @Override
            public Timer schedule(Runnable task, long delayNanos) {
                throw new UnsupportedOperationException();
            }

            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public void wakeup() {}

            @Override
            public boolean isCurrent() {
                return false;
            }
        };
        return new CoreLoop(inline, loop.group(), WskClientOptions.defaults());
    }

    /**
     * One thread is the loop: it enters the gate for each item, or parks. The other disables, waits for the disable's effect,
     * checks that no call runs, and enables again.
     */
    @Test
    void after_a_completed_disable_nothing_runs_and_no_wake_up_is_lost() throws Exception {
        int rounds = 30_000;
        Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        CoreLoop counting = countingLoop(tasks);
        EventGate raced = new EventGate(WSK_EVENT_RECEIVE, 0);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean resumed = new AtomicBoolean();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();

        Thread theLoop = new Thread(() -> {
            boolean parked = false;
            while (!stop.get()) {
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                if (parked && !resumed.getAndSet(false)) {
                    Thread.onSpinWait();
                    continue; // like a loop that took back its read interest: only a resume wakes it
                }
                if (parked) {
                    raced.unpark();
                    parked = false;
                }
                if (raced.enterOrPark(WSK_EVENT_RECEIVE)) {
                    running.incrementAndGet();
                    for (int work = (calls.incrementAndGet() & 7) * 8; work > 0; work--) {
                        Thread.onSpinWait();
                    }
                    running.decrementAndGet();
                    raced.exit(WSK_EVENT_RECEIVE);
                } else {
                    parked = true;
                }
            }
        });
        theLoop.start();
        try {
            for (int i = 0; i < rounds && failure.get() == null; i++) {
                Irp irp = Irp.begin(new Irp(done -> {}), counting);
                WskStatus answer = raced.disable(WSK_EVENT_RECEIVE, irp);
                assertThat(answer).isIn(WskStatus.SUCCESS, WskStatus.PENDING);
                Expect.soon("the disable completes", () -> answer == WskStatus.SUCCESS || irp.isCompleted());
                int before = calls.get();
                assertThat(running.get())
                        .as("running after the disable of round %d", i)
                        .isZero();
                for (int spin = 0; spin < (i & 15) * 4; spin++) {
                    Thread.onSpinWait();
                }
                assertThat(calls.get())
                        .as("calls after the disable of round %d", i)
                        .isEqualTo(before);
                if (raced.enable(WSK_EVENT_RECEIVE)) {
                    resumed.set(true);
                }
                Expect.soon("the loop is woken up", () -> calls.get() != before);
            }
        } finally {
            stop.set(true);
            theLoop.join();
        }
        assertThat(calls.get()).isGreaterThanOrEqualTo(rounds);
    }

    @Test
    void every_disable_irp_completes_whatever_it_races_with() throws Exception {
        int rounds = 30_000;
        Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        CoreLoop counting = countingLoop(tasks);
        EventGate raced = new EventGate(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT, 0);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger completed = new AtomicInteger();

        Thread theLoop = new Thread(() -> {
            while (!stop.get()) {
                for (int flag : new int[] {WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT}) {
                    if (raced.enterOrPark(flag)) {
                        raced.exit(flag);
                    }
                }
            }
        });
        theLoop.start();
        try {
            for (int i = 0; i < rounds; i++) {
                int flag = (i & 1) == 0 ? WSK_EVENT_RECEIVE : WSK_EVENT_DISCONNECT;
                raced.disable(flag, Irp.begin(new Irp(done -> completed.incrementAndGet()), counting));
                raced.enable(flag);
            }
        } finally {
            stop.set(true);
            theLoop.join();
        }
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        assertThat(completed.get()).isEqualTo(rounds);
    }
}
