package io.wsk.benchmarks.dispatch.way;

import com.google.common.eventbus.EventBus;
import io.wsk.benchmarks.dispatch.handler.Received;
import io.wsk.benchmarks.dispatch.handler.Target;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Guava's bus. It is spared the lock around each handler, and a new object for each event. */
@State(Scope.Thread)
@SuppressWarnings("UnstableApiUsage")
public class GuavaEventBus {
    private final EventBus bus = new EventBus();
    private Turns turns = new Turns();
    private Received[] events = {};

    /** Made by JMH. */
    public GuavaEventBus() {}

    /** Registers the handlers. */
    @Setup
    public void register(Turns given) {
        turns = given;
        events = turns.of(this::eventOf).toArray(Received[]::new);
    }

    private Received eventOf(Target<?> target) {
        bus.register(target.handler());
        return target.kind().eventMaker().apply(Turns.LENGTH);
    }

    /** Posts an event. */
    @Benchmark
    public void receive() {
        bus.post(events[turns.next()]);
    }
}
