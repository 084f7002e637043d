package io.wsk.benchmarks.dispatch.way;

import static io.wsk.runtime.dispatch.ConnectionEvent.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import org.junit.jupiter.api.Test;

/** That the benchmark measures what its name says: with one kind of callback the gate can say no, with the other it cannot. */
class WholeRuntimeTest {
    private static final int CALLS = 1_000;

    private final Turns turns = new Turns();
    private final WholeRuntime runtime = new WholeRuntime();

    @Test
    void a_maskable_callback_is_called_while_it_is_on() {
        connect(WholeRuntime.Callback.MASKABLE, Shape.DRAWN);

        receive(CALLS);

        assertThatCode(turns::checkThatAllWereCalled).doesNotThrowAnyException();
    }

    @Test
    void a_maskable_callback_is_not_called_while_it_is_off() {
        connect(WholeRuntime.Callback.MASKABLE, Shape.ONE_CLASS);
        for (WskConnectionSocket socket : runtime.sockets()) {
            assertThat(socket.disable(RECEIVE).isSuccess()).isTrue();
        }

        receive(1);

        assertThatThrownBy(turns::checkThatAllWereCalled).hasMessage("0 bytes arrived of 64");
    }

    @Test
    void a_static_callback_is_called_and_cannot_be_switched_off() {
        connect(WholeRuntime.Callback.STATIC, Shape.DRAWN);

        receive(CALLS);

        assertThatCode(turns::checkThatAllWereCalled).doesNotThrowAnyException();
        assertThat(runtime.sockets())
                .hasSize(5)
                .allSatisfy(socket -> assertThatThrownBy(() -> socket.disable(RECEIVE))
                        .isInstanceOf(WskException.class)
                        .hasMessageContaining("ENB-100"));
    }

    private void connect(WholeRuntime.Callback callback, Shape shape) {
        turns.shape = shape;
        runtime.callback = callback;
        runtime.connect(turns);
    }

    private void receive(int calls) {
        for (int i = 0; i < calls; i++) {
            runtime.receive();
        }
    }
}
