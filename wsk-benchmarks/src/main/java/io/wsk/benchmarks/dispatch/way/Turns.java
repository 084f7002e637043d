package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.HandlerKind;
import io.wsk.benchmarks.dispatch.handler.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Whose turn it is. */
@State(Scope.Thread)
public class Turns {
    /** The length of each message, in bytes. */
    public static final int LENGTH = 64;

    private static final int COUNT = 1 << 14;

    /** What the call site sees. */
    @Param
    public Shape shape = Shape.ONE_CLASS;

    private final List<Target<?>> targets = new ArrayList<>();
    private long turn;
    private long skipped;

    /** Made by JMH. */
    public Turns() {}

    /** {@return who is called in which order: one object for each handler, each about as often as any other} */
    <T> List<T> of(Function<Target<?>, T> callee) {
        List<T> callees = new ArrayList<>();
        for (HandlerKind<?> kind : HandlerKind.ALL.subList(0, shape.classes())) {
            Target<?> target = kind.target();
            targets.add(target);
            callees.add(callee.apply(target));
        }
        IntUnaryOperator which = shape.order();
        List<T> order = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            order.add(callees.get(which.applyAsInt(i)));
        }
        return order;
    }

    /** {@return the index of the next turn} */
    int next() {
        return (int) turn++ & COUNT - 1;
    }

    /** {@return the index of the next turn, which will not be taken} */
    int skip() {
        return (int) skipped++ & COUNT - 1;
    }

    /** A way that calls nobody, or only sometimes, is fast. */
    @TearDown
    public void checkThatAllWereCalled() {
        long expected = turn * LENGTH;
        long received =
                targets.stream().mapToLong(target -> target.handler().bytes()).sum();
        if (received != expected) {
            throw new IllegalStateException("%,d bytes arrived of %,d".formatted(received, expected));
        }
    }
}
