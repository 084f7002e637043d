package io.wsk.benchmarks.dispatch.way;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That each way comes to the handler that is meant, as often as it is taken. */
class WaysTest {
    private static final int CALLS = 1_000;

    /** A call that may throw. */
    private interface Call {
        void run() throws Throwable;
    }

    private record Way(Consumer<Turns> setUp, Call call) {}

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void each_way_calls_the_handlers(String name, Shape shape, Way way) throws Throwable {
        Turns turns = new Turns();
        turns.shape = shape;
        way.setUp().accept(turns);

        for (int i = 0; i < CALLS; i++) {
            way.call().run();
        }

        assertThatCode(turns::checkThatAllWereCalled).doesNotThrowAnyException();
    }

    static Stream<Arguments> each_way_calls_the_handlers() {
        return Stream.of(Shape.values()).flatMap(WaysTest::waysIn);
    }

    private static Stream<Arguments> waysIn(Shape shape) {
        GeneratedTable table = new GeneratedTable();
        HandWrittenInterface handWritten = new HandWrittenInterface();
        VariableMethodHandle handle = new VariableMethodHandle();
        ReflectiveMethod method = new ReflectiveMethod();
        GuavaEventBus guava = new GuavaEventBus();
        GreenrobotEventBus greenrobot = new GreenrobotEventBus();
        GreenrobotEventBus indexed = new GreenrobotEventBus();
        indexed.indexed = true;
        MinaStateMachine mina = new MinaStateMachine();
        return Stream.of(
                Arguments.of("generated table", shape, new Way(table::connect, table::receive)),
                Arguments.of("hand-written", shape, new Way(handWritten::connect, handWritten::receive)),
                Arguments.of("method handle", shape, new Way(handle::connect, handle::receive)),
                Arguments.of("reflection", shape, new Way(method::connect, method::receive)),
                Arguments.of("Guava", shape, new Way(guava::register, guava::receive)),
                Arguments.of("greenrobot", shape, new Way(greenrobot::register, greenrobot::receive)),
                Arguments.of("greenrobot with index", shape, new Way(indexed::register, indexed::receive)),
                Arguments.of("MINA", shape, new Way(mina::connect, mina::receive)));
    }

    @Test
    void a_constant_method_handle_calls_the_handler() throws Throwable {
        Turns turns = new Turns();
        ConstantMethodHandle constant = new ConstantMethodHandle();
        constant.connect(turns);

        for (int i = 0; i < CALLS; i++) {
            constant.receive();
        }

        assertThatCode(turns::checkThatAllWereCalled).doesNotThrowAnyException();
    }
}
