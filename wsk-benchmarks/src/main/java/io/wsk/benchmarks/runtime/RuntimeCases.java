package io.wsk.benchmarks.runtime;

import java.util.List;
import java.util.Set;

/** All cases, in the order in which they are measured. */
final class RuntimeCases {
    static final List<RuntimeCase> ALL = List.of(
            PingPongCase.create(),
            LargeMessageCase.create(),
            PipelinedCase.create(),
            IdleCase.create(),
            DatagramCase.create(),
            AcceptCase.create(),
            StallCase.create(),
            StartUpCase.create());

    /** What another JDK may change, beside what has no server. */
    private static final Set<String> ON_NEWER_JDKS = Set.of("B1", "B3", "B4");

    /** The JDK that everything is measured on. */
    private static final int BASE = 17;

    private RuntimeCases() {}

    /** {@return whether a case is measured if no case is named} */
    static boolean isUsual(RuntimeCase benchmark, int jdk) {
        return jdk <= BASE || ON_NEWER_JDKS.contains(benchmark.id());
    }
}
