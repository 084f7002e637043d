package io.wsk.benchmarks.toggle;

/** When, and on which thread, reading is switched. */
enum Scenario {
    /** Nothing arrives; on the connection's loop, outside of its callbacks. */
    IDLE_ON_LOOP("idle, on the loop"),
    /** Nothing arrives; on a thread that is no loop, without a pause: whoever hands this over to the loop does it for many at once. */
    IDLE_OUTSIDE("idle, other thread"),
    /** The same one pair at a time, with a pause in which the loop falls asleep. What counts is the time of the caller. */
    IDLE_OUTSIDE_APART("idle, other thread, now and then"),
    /** The peer sends all the time; inside the receive callback. */
    BUSY_IN_CALLBACK("under traffic, in the callback"),
    /** The peer sends all the time; on a thread that is no loop. */
    BUSY_OUTSIDE("under traffic, other thread");

    private static final int PAUSES = 100;
    private static final int WARM_UPS = 4;

    private final String label;

    Scenario(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isIdle() {
        return this == IDLE_ON_LOOP || this == IDLE_OUTSIDE || this == IDLE_OUTSIDE_APART;
    }

    /** {@return how long to warm up, if it is so long in others} Longer where there are fewer pairs: they, too, are to be compiled. */
    long warmupMillis(long inOthers) {
        return this == IDLE_OUTSIDE_APART ? WARM_UPS * inOthers : inOthers;
    }

    /** {@return how many pairs are one sample, if it is so many in others} Fewer where each one has a pause. */
    int pairs(int inOthers) {
        return this == IDLE_OUTSIDE_APART ? Math.max(1, inOthers / PAUSES) : inOthers;
    }
}
