package io.wsk.processor.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The random choices for one subject. A subject is more or less odd: how much, the first throw decides. */
final class Dice {
    private static final double[] ODDNESS = {0, 0, 0, 0.01, 0.03, 0.1, 0.3};

    private final SplittableRandom random;
    private final double oddness;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
        this.oddness = ODDNESS[random.nextInt(ODDNESS.length)];
    }

    /** {@return whether to do something that is most likely wrong} */
    boolean odd() {
        return random.nextDouble() < oddness;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** {@return one of the usual choices, or at times one of the odd ones} */
    String pick(List<String> usual, List<String> odd) {
        return pick(odd() ? odd : usual);
    }
}
