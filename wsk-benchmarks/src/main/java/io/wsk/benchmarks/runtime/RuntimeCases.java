package io.wsk.benchmarks.runtime;

import java.util.List;

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

    private RuntimeCases() {}
}
