package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskException;
import io.wsk.runtime.nio.NioTransport;
import java.io.IOException;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopGroupTest {
    private NioTransport transport;
    private LoopGroup group;

    @BeforeEach
    void open() throws IOException {
        WskClientOptions options = WskClientOptions.defaults().withLoops(3);
        transport = NioTransport.open(options);
        group = new LoopGroup(transport, options);
    }

    @AfterEach
    void close() {
        transport.close();
    }

    private static <T> T on(CoreLoop loop, Supplier<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.execute(() -> answer.complete(question.get()));
        return answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void takes_each_loop_in_turn() {
        List<CoreLoop> taken = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            taken.add(group.inTurn());
        }
        assertThat(taken.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(taken.subList(3, 6)).isEqualTo(taken.subList(0, 3));
    }

    @Test
    void a_socket_made_inside_a_callback_stays_on_its_loop() throws Exception {
        CoreLoop loop = group.inTurn();
        for (int i = 0; i < 3; i++) {
            assertThat(on(loop, group::forNewSocket)).isSameAs(loop);
        }
        assertThat(group.forNewSocket()).isNotSameAs(loop); // elsewhere it is the next one's turn
    }

    @Test
    void refuses_to_wait_on_the_loop_of_another_client_too() throws Exception { // EVT-06
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        NioTransport other = NioTransport.open(options);
        try {
            CoreLoop loop = new LoopGroup(other, options).inTurn();
            assertThat(on(loop, () -> catchThrowableOfType(WskException.class, () -> group.requireMayWait("joining"))))
                    .hasMessageContaining("EVT-06");
        } finally {
            other.close();
        }
    }

    @Test
    void refuses_to_wait_on_any_of_its_loops() throws Exception {
        Throwable thrown = on(group.inTurn(), () -> {
            try {
                group.requireMayWait("joining");
                return new AssertionError("nothing was thrown");
            } catch (WskException e) {
                return e;
            }
        });
        assertThat(thrown).isInstanceOf(WskException.class).hasMessageContainingAll("EVT-06", "joining");
        group.requireMayWait("joining outside");
    }

    @Test
    void a_future_cannot_be_waited_for_on_a_loop_until_it_is_done() throws Exception {
        LoopAwareFuture<String> future = new LoopAwareFuture<>(group);
        CompletableFuture<String> derived = future.thenApply(text -> text + "!");
        CoreLoop loop = group.inTurn();
        for (CompletableFuture<String> pending : List.of(future, derived)) {
            assertThat(on(loop, () -> failureOf(pending::join))).isInstanceOf(WskException.class);
            assertThat(on(loop, () -> failureOf(pending::get))).isInstanceOf(WskException.class);
            assertThat(on(loop, () -> failureOf(() -> pending.get(1, TimeUnit.HOURS))))
                    .isInstanceOf(WskException.class);
        }

        future.complete("done");

        assertThat(on(loop, derived::join)).isEqualTo("done!");
        assertThat(derived.get(1, TimeUnit.SECONDS)).isEqualTo("done!");
    }

    private static Throwable failureOf(Callable<?> wait) {
        try {
            return new AssertionError("returned " + wait.call());
        } catch (Exception e) {
            return e;
        }
    }

    @Test
    void runs_at_once_on_its_thread_and_hands_over_from_elsewhere() throws Exception {
        CoreLoop loop = group.inTurn();
        assertThat(on(loop, () -> {
                    List<String> order = new ArrayList<>();
                    loop.run(() -> order.add("run"));
                    order.add("after");
                    return order;
                }))
                .containsExactly("run", "after");
        CompletableFuture<Boolean> handedOver = new CompletableFuture<>();
        loop.run(() -> handedOver.complete(loop.isCurrent()));
        assertThat(handedOver.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_loop_has_one_receive_buffer_that_takes_the_largest_datagram_and_the_hold() {
        CoreLoop loop = group.inTurn();
        assertThat(loop.receiveMemory()).isSameAs(loop.receiveMemory());
        assertThat(loop.receiveMemory()[0].bytes().capacity()).isEqualTo(1 << 16);
        CoreLoop withLargeHold = new CoreLoop(
                loop.transportLoop(), group, WskClientOptions.defaults().withReceiveHold(1 << 18));
        assertThat(withLargeHold.receiveMemory()[0].bytes().capacity()).isEqualTo(1 << 18);
    }

    @Test
    void the_parts_of_the_receive_buffer_lie_one_behind_the_other() {
        LoopMemory[] parts = group.inTurn().receiveMemory();
        assertThat(parts).hasSize(8);
        CoreLoop withLowMark = new CoreLoop(
                group.inTurn().transportLoop(),
                group,
                WskClientOptions.defaults().withSendBounds(10, 100_000, 200_000));
        assertThat(withLowMark.receiveMemory())
                .as("no more than twice the high-water mark")
                .hasSize(3);
        CoreLoop withLowLimit = new CoreLoop(
                group.inTurn().transportLoop(),
                group,
                WskClientOptions.defaults().withSendBounds(10, 100_000, 150_000));
        assertThat(withLowLimit.receiveMemory())
                .as("no more than the send limit")
                .hasSize(2);
        parts[1].bytes().put(0, (byte) 7);
        assertThat(parts[0].rangeOfWhole(parts[0].end(), parts[1].end()).get()).isEqualTo((byte) 7);
        assertThat(parts[1].range(0, 1).get()).isEqualTo((byte) 7);
    }

    @Test
    void handlers_see_memory_read_only_and_ranges_of_it_share_the_bytes() {
        LoopMemory memory = group.inTurn().receiveMemory()[0];
        memory.bytes().put(2, (byte) 7);
        assertThat(memory.view().get(2)).isEqualTo((byte) 7);
        assertThat(memory.range(2, 3).get()).isEqualTo((byte) 7);
        assertThatThrownBy(() -> memory.view().put(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }
}
