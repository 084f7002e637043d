package io.wsk.benchmarks.dispatch.way;

import com.google.common.eventbus.EventBus;
import io.wsk.benchmarks.dispatch.handler.HandlerKind;
import io.wsk.benchmarks.dispatch.handler.Received;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Guava's bus. It is spared the lock around each handler, and a new object for each event. */
@State(Scope.Thread)
@SuppressWarnings("UnstableApiUsage")
public class GuavaEventBus {
    private final EventBus bus = new EventBus();
    private Received[] events = {};

    /** Made by JMH. */
    public GuavaEventBus() {}

    /** Registers the handlers. */
    @Setup
    public void register(Turns turns) {
        events = turns.of(this::eventOf).toArray(Received[]::new);
    }

    private Received eventOf(HandlerKind<?> kind) {
        bus.register(kind.maker().get());
        return kind.eventMaker().apply(Turns.LENGTH);
    }

    /** Posts an event. */
    @Benchmark
    public void receive(Turns turns) {
        bus.post(events[turns.next()]);
    }
}
