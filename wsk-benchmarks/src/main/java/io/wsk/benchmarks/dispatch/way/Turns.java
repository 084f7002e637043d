package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.HandlerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Whose turn it is. With one class, the call site sees one and the JIT compiler inlines it; with five, in an order that is drawn once
 * and too long for a processor to learn, it is as in a server with several kinds of connections.
 */
@State(Scope.Thread)
public class Turns {
    /** The length of each message, in bytes. */
    public static final int LENGTH = 64;

    private static final int COUNT = 1 << 14;
    private static final long SEED = 9;

    /** The number of handler classes. */
    @Param({"1", "5"})
    public int classes;

    private int turn;

    /** Made by JMH. */
    public Turns() {}

    /** {@return one target for each handler class, each as often as any other} */
    public <T> List<T> of(Function<HandlerKind<?>, T> target) {
        List<T> targets = new ArrayList<>();
        for (HandlerKind<?> kind : HandlerKind.ALL.subList(0, classes)) {
            targets.add(target.apply(kind));
        }
        Random random = new Random(SEED);
        List<T> turns = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            turns.add(targets.get(random.nextInt(targets.size())));
        }
        return turns;
    }

    /** {@return the number of the next turn} */
    public int next() {
        return turn++ & COUNT - 1;
    }
}
