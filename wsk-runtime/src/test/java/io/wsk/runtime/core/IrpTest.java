package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IrpTest {
    private static final WskException REFUSED =
            new WskException(WskStatus.CONNECTION_REFUSED, "NUM-157", "refused", "try again");

    private final FakeTransport transport = new FakeTransport();
    private final CoreLoop loop = new LoopGroup(transport, WskClientOptions.defaults()).inTurn();

    private Irp begun() {
        return Irp.begin(new Irp(done -> {}), loop);
    }

    // ---- states

    @Test
    void an_unused_irp_has_no_status() {
        WskIrp irp = WskIrp.create();
        assertThatThrownBy(irp::status).isInstanceOf(IllegalStateException.class);
        assertThat(irp.isCompleted()).isFalse();
        assertThat(irp.information()).isZero();
    }

    @Test
    void an_unused_irp_cannot_be_waited_for() {
        WskIrp irp = WskIrp.create();
        assertThatThrownBy(irp::await).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(irp::toCompletableFuture).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_used_irp_is_pending_until_the_loop_has_delivered_it() {
        Irp irp = begun();
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        irp.succeed(7);
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(7);
    }

    @Test
    void only_the_first_outcome_counts() {
        Irp irp = begun();
        assertThat(irp.succeed(1)).isTrue();
        assertThat(irp.cancelled("too late")).isFalse();
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void an_irp_in_use_is_refused() { // IRP-07
        Irp irp = begun();
        assertThatThrownBy(() -> Irp.begin(irp, loop))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reuse()");
    }

    @Test
    void a_completed_irp_is_refused_until_it_is_reused() { // IRP-07
        Irp irp = begun();
        irp.succeed(1);
        transport.loop.settle();
        assertThatThrownBy(() -> Irp.begin(irp, loop)).isInstanceOf(IllegalStateException.class);
        irp.reuse();
        Irp.begin(irp, loop);
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        assertThat(irp.information()).isZero();
    }

    @Test
    void a_pending_irp_cannot_be_reused() {
        Irp irp = begun();
        assertThatThrownBy(irp::reuse).isInstanceOf(IllegalStateException.class);
        irp.succeed(1);
        assertThatThrownBy(irp::reuse).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reuse_forgets_the_outcome() {
        Irp irp = begun();
        irp.fail(REFUSED);
        transport.loop.settle();
        irp.reuse();
        assertThatThrownBy(irp::status).isInstanceOf(IllegalStateException.class);
        Irp.begin(irp, loop).succeed(3);
        transport.loop.settle();
        assertThat(irp.toCompletableFuture()).isCompletedWithValue(irp);
    }

    @Test
    void an_irp_without_a_product_has_no_socket() {
        Irp irp = begun();
        irp.succeed(1);
        transport.loop.settle();
        assertThatThrownBy(irp::socket).isInstanceOf(IllegalStateException.class);
    }

    // ---- cancel

    @Test
    void cancel_asks_the_request() {
        AtomicInteger asked = new AtomicInteger();
        Irp irp = begun();
        irp.onCancel(asked::incrementAndGet);
        assertThat(irp.cancel()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_cancel_that_comes_before_the_request_can_be_cancelled_is_not_lost() { // IRP-13
        AtomicInteger asked = new AtomicInteger();
        Irp irp = begun();
        assertThat(irp.cancel()).isTrue();
        irp.onCancel(asked::incrementAndGet);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_cancel_does_not_reach_the_next_use() {
        AtomicInteger asked = new AtomicInteger();
        Irp irp = begun();
        irp.cancel();
        irp.cancelled("as asked");
        transport.loop.settle();
        Irp.begin(irp.reuse(), loop).onCancel(asked::incrementAndGet);
        assertThat(asked).hasValue(0);
    }

    @Test
    void cancel_of_a_completed_irp_does_nothing() {
        AtomicInteger asked = new AtomicInteger();
        Irp irp = begun();
        irp.onCancel(asked::incrementAndGet);
        irp.succeed(0);
        assertThat(irp.cancel()).isFalse();
        assertThat(asked).hasValue(0);
    }

    // ---- completion routine

    @Test
    void the_completion_routine_is_never_nested_in_the_completing_call() { // IRP-10
        List<String> order = new ArrayList<>();
        Irp irp = Irp.begin(new Irp(done -> order.add("routine " + done.status())), loop);
        transport.loop.run(() -> {
            irp.succeed(0);
            order.add("callback returns");
        });
        assertThat(order).containsExactly("callback returns", "routine STATUS_SUCCESS (0x00000000)");
    }

    @Test
    void the_completion_routine_runs_for_a_failure_too() { // IRP-04
        AtomicReference<WskStatus> seen = new AtomicReference<>();
        Irp irp = Irp.begin(new Irp(done -> seen.set(done.status())), loop);
        irp.fail(REFUSED);
        transport.loop.settle();
        assertThat(seen).hasValue(WskStatus.CONNECTION_REFUSED);
        assertThat(irp.information()).isZero();
    }

    @Test
    void a_completion_routine_that_throws_still_releases_who_waits() {
        Irp irp = Irp.begin(
                new Irp(done -> {
                    throw new IllegalArgumentException("on purpose");
                }),
                loop);
        CompletableFuture<WskIrp> future = irp.toCompletableFuture();
        irp.succeed(0);
        transport.loop.settle();
        assertThat(future).isCompletedWithValue(irp);
    }

    @Test
    void nor_does_a_checked_exception_keep_anybody_waiting() throws Exception {
        Irp irp =
                Irp.begin(new Irp(done -> IrpTest.<RuntimeException>throwByStealth(new IOException("planted"))), loop);
        CompletableFuture<WskIrp> future = irp.toCompletableFuture();
        irp.succeed(1);
        transport.loop.settle();
        assertThat(future).isCompletedWithValue(irp);
        assertThat(irp.await(Duration.ZERO)).isTrue();
    }

    @SuppressWarnings("unchecked") // the compiler is to be deceived, as other languages do by nature
    private static <T extends Throwable> void throwByStealth(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void a_completion_routine_may_reuse_the_irp_for_the_next_request() {
        AtomicInteger completions = new AtomicInteger();
        Irp irp = Irp.begin(
                new Irp(done -> {
                    if (completions.incrementAndGet() < 3) {
                        Irp.begin(done.reuse(), loop).succeed(0);
                    }
                }),
                loop);
        irp.succeed(0);
        transport.loop.settle();
        assertThat(completions).hasValue(3);
    }

    @Test
    void a_future_belongs_to_its_use_even_if_the_routine_reuses_the_irp() {
        AtomicReference<CompletableFuture<WskIrp>> second = new AtomicReference<>();
        Irp irp = Irp.begin(
                new Irp(done -> {
                    if (second.get() == null) {
                        Irp.begin(done.reuse(), loop);
                        second.set(done.toCompletableFuture());
                    }
                }),
                loop);
        CompletableFuture<WskIrp> first = irp.toCompletableFuture();
        irp.fail(REFUSED);
        transport.loop.settle();
        assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(REFUSED);
        assertThat(second.get()).isNotSameAs(first).isNotDone();
    }

    @Test
    void a_waiter_is_released_even_if_the_routine_reuses_the_irp() throws Exception {
        Irp irp = Irp.begin(new Irp(done -> Irp.begin(done.reuse(), loop)), loop);
        AtomicReference<WskStatus> outcome = new AtomicReference<>();
        Thread waiter = new Thread(() -> {
            try {
                outcome.set(irp.await());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.start();
        Expect.soon("the waiter waits", () -> waiter.getState() == Thread.State.WAITING);
        irp.fail(REFUSED);
        transport.loop.settle();
        waiter.join(TimeUnit.SECONDS.toMillis(10));
        waiter.interrupt();
        assertThat(outcome).hasValue(WskStatus.CONNECTION_REFUSED);
    }

    // ---- waiting

    @Test
    void await_returns_the_outcome() throws Exception {
        Irp irp = begun();
        irp.fail(REFUSED);
        transport.loop.settle();
        assertThat(irp.await()).isEqualTo(WskStatus.CONNECTION_REFUSED);
        assertThat(irp.await(Duration.ZERO)).isTrue();
    }

    @Test
    void await_with_a_limit_gives_up() throws Exception {
        assertThat(begun().await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void await_ends_when_another_thread_completes() throws Exception {
        Irp irp = begun();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<WskStatus> outcome = CompletableFuture.supplyAsync(() -> {
            waiting.countDown();
            try {
                return irp.await();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        waiting.await();
        irp.succeed(1);
        transport.loop.settle();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    void await_on_a_loop_throws() { // EVT-06
        Irp irp = begun();
        transport.loop.run(() -> {
            assertThatThrownBy(irp::await).satisfies(IrpTest::names_evt_06);
            assertThatThrownBy(
                            () -> assertThat(irp.await(Duration.ofSeconds(1))).isTrue())
                    .satisfies(IrpTest::names_evt_06);
        });
    }

    @Test
    void get_and_join_of_a_future_on_a_loop_throw() { // EVT-06
        Irp irp = begun();
        transport.loop.run(() -> {
            CompletableFuture<WskIrp> future = irp.toCompletableFuture();
            assertThatThrownBy(future::join).satisfies(IrpTest::names_evt_06);
            assertThatThrownBy(future::get).satisfies(IrpTest::names_evt_06);
            assertThatThrownBy(() -> future.get(1, TimeUnit.SECONDS)).satisfies(IrpTest::names_evt_06);
            assertThatThrownBy(() -> future.thenApply(done -> 1).join()).satisfies(IrpTest::names_evt_06);
        });
    }

    @Test
    void get_and_join_of_a_completed_future_are_allowed_on_a_loop() {
        Irp irp = begun();
        irp.succeed(0);
        transport.loop.settle();
        transport.loop.run(() -> assertThat(irp.toCompletableFuture().join()).isSameAs(irp));
    }

    private static void names_evt_06(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.rule()).isEqualTo("EVT-06");
            assertThat(e.status()).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        });
    }

    // ---- futures

    @Test
    void a_failure_completes_the_future_with_the_exception() {
        Irp irp = begun();
        CompletableFuture<WskIrp> before = irp.toCompletableFuture();
        irp.fail(REFUSED);
        transport.loop.settle();
        assertThatThrownBy(before::join).hasCause(REFUSED);
        assertThatThrownBy(() -> irp.toCompletableFuture().join()).hasCause(REFUSED);
    }

    @Test
    void the_future_completes_after_the_completion_routine() {
        List<String> order = new ArrayList<>();
        Irp irp = Irp.begin(new Irp(done -> order.add("routine")), loop);
        CompletableFuture<Void> after = irp.toCompletableFuture().thenAccept(done -> order.add("future"));
        irp.succeed(0);
        transport.loop.settle();
        assertThat(after).isCompleted();
        assertThat(order).containsExactly("routine", "future");
    }

    @Test
    void a_future_that_is_asked_for_in_the_routine_completes_after_it_too() {
        AtomicReference<CompletableFuture<WskIrp>> asked = new AtomicReference<>();
        Irp irp = Irp.begin(
                new Irp(done -> {
                    asked.set(done.toCompletableFuture());
                    assertThat(asked.get()).isNotDone();
                }),
                loop);
        irp.succeed(1);
        transport.loop.settle();
        assertThat(asked.get()).isCompletedWithValue(irp);
        assertThat(irp.toCompletableFuture()).isCompletedWithValue(irp);
    }

    @Test
    void waiting_for_the_next_use_does_not_end_with_the_routine_of_the_one_before() throws Exception {
        CountDownLatch inRoutine = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Irp irp = Irp.begin(
                new Irp(done -> {
                    inRoutine.countDown();
                    awaitUninterruptibly(goOn);
                }),
                loop);
        irp.succeed(1);
        Thread slow = new Thread(transport.loop::settle);
        slow.start();
        inRoutine.await();
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        irp.reuse();
        Irp.begin(irp, loop);
        FutureTask<WskStatus> second = new FutureTask<>(irp::await);
        Thread waiter = new Thread(second);
        waiter.start();
        Expect.soon("it waits", () -> waiter.getState() == Thread.State.WAITING);
        goOn.countDown();
        slow.join();
        irp.fail(REFUSED);
        transport.loop.settle();
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(WskStatus.CONNECTION_REFUSED);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
