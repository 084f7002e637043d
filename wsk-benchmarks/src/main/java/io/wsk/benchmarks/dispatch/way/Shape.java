package io.wsk.benchmarks.dispatch.way;

import java.util.Random;
import java.util.function.IntUnaryOperator;

/** What a call site sees. */
public enum Shape {
    /** One handler class, which the JIT compiler inlines. */
    ONE_CLASS(1, "One handler class at the call site") {
        @Override
        IntUnaryOperator order() {
            return turn -> 0;
        }
    },
    /**
     * Five classes, which are too many to be inlined, in an order that is drawn once and too long for a processor to learn: as in a
     * server with many connections.
     */
    DRAWN(5, "Five handler classes at the call site, in an order that nobody can foresee") {
        @Override
        IntUnaryOperator order() {
            Random random = new Random(SEED);
            return turn -> random.nextInt(classes());
        }
    };

    private static final long SEED = 9;

    private final int classes;
    private final String description;

    Shape(int classes, String description) {
        this.classes = classes;
        this.description = description;
    }

    /** {@return the number of handler classes} */
    public int classes() {
        return classes;
    }

    /** {@return the shape in words} */
    public String description() {
        return description;
    }

    /** {@return which class is called in a turn} Asked for each turn once, in order. */
    abstract IntUnaryOperator order();
}
