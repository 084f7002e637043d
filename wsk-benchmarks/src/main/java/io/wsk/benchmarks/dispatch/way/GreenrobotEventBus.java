package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.HandlerKind;
import io.wsk.benchmarks.dispatch.handler.Received;
import io.wsk.benchmarks.dispatch.handler.Target;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.EventBusBuilder;
import org.greenrobot.eventbus.meta.SimpleSubscriberInfo;
import org.greenrobot.eventbus.meta.SubscriberInfo;
import org.greenrobot.eventbus.meta.SubscriberMethodInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** greenrobot's bus. It is spared the search for handlers of superclasses, and a new object for each event. */
@State(Scope.Thread)
public class GreenrobotEventBus {
    /** Whether the bus looks for the methods itself, or has an index of them as its annotation processor writes it. */
    @Param({"false", "true"})
    public boolean indexed;

    private EventBus bus = new EventBus();
    private Turns turns = new Turns();
    private Received[] events = {};

    /** Made by JMH. */
    public GreenrobotEventBus() {}

    /** Registers the handlers. */
    @Setup
    public void register(Turns given) {
        turns = given;
        EventBusBuilder builder = EventBus.builder().eventInheritance(false);
        bus = (indexed ? builder.addIndex(index()::get) : builder).build();
        events = turns.of(this::eventOf).toArray(Received[]::new);
    }

    private static Map<Class<?>, SubscriberInfo> index() {
        return HandlerKind.ALL.stream()
                .collect(Collectors.toMap(
                        HandlerKind::type,
                        kind -> new SimpleSubscriberInfo(kind.type(), true, new SubscriberMethodInfo[] {
                            new SubscriberMethodInfo("received", kind.eventType())
                        })));
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
