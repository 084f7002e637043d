package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.Task;
import io.wsk.benchmarks.measure.SystemCalls;
import io.wsk.benchmarks.results.Settings;
import io.wsk.benchmarks.server.Workload;
import java.util.List;
import java.util.Map;

/** A load, and what a server is to do under it. */
interface Variant {
    /** {@return its name in the results} */
    String label();

    /** {@return what the server does} */
    Workload workload();

    /** {@return whose servers do that} */
    List<Contender> contenders();

    /** {@return what to tell the load generator, for a measurement of a certain time} */
    Task timed(int port, double rate, double warmUp, double seconds);

    /** {@return what to tell the load generator, for about so many messages} */
    Task counted(int port, long messages);

    /** {@return the load of an open loop, as a part of the base rate; 0 for a closed loop} */
    default double share() {
        return 0;
    }

    /** {@return whether the load does not wait for answers} */
    default boolean isOpenLoop() {
        return share() > 0;
    }

    /**
     * {@return how many seconds of this load a server has before something is measured}
     *
     * @param isWarm whether another variant of the same work was measured before
     */
    default double warmUp(Settings settings, boolean isWarm) {
        return isWarm ? settings.warmUp() : settings.firstWarmUp();
    }

    /** {@return how long is measured, as a part of what is usual} */
    default double timeShare() {
        return 1;
    }

    /** {@return how many of these system calls have to do with the load} */
    default long related(Map<String, Long> systemCalls) {
        return SystemCalls.forData(systemCalls);
    }

    /** {@return what else there is to measure} */
    default Probe alsoMeasured() {
        return Probe.NOTHING;
    }
}
