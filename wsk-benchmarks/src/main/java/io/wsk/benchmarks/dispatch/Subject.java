package io.wsk.benchmarks.dispatch;

import io.wsk.benchmarks.dispatch.way.ConstantMethodHandle;
import io.wsk.benchmarks.dispatch.way.GeneratedTable;
import io.wsk.benchmarks.dispatch.way.GreenrobotEventBus;
import io.wsk.benchmarks.dispatch.way.GuavaEventBus;
import io.wsk.benchmarks.dispatch.way.HandWrittenInterface;
import io.wsk.benchmarks.dispatch.way.MinaStateMachine;
import io.wsk.benchmarks.dispatch.way.NoCall;
import io.wsk.benchmarks.dispatch.way.ReflectiveMethod;
import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.dispatch.way.VariableMethodHandle;
import io.wsk.benchmarks.dispatch.way.WholeRuntime;
import java.util.Map;

/** A way to dispatch, with what JMH needs to run it. */
enum Subject {
    NO_CALL("nothing is called", Role.FLOOR, NoCall.class),
    TABLE("WSK, generated table", Role.OURS, GeneratedTable.class),
    HAND_WRITTEN("interface, hand-written", Role.OTHER, HandWrittenInterface.class),
    CONSTANT_HANDLE("`MethodHandle`, constant", Role.OTHER, ConstantMethodHandle.class),
    VARIABLE_HANDLE("`MethodHandle`, variable", Role.OTHER, VariableMethodHandle.class),
    REFLECTION("`Method.invoke`", Role.OTHER, ReflectiveMethod.class),
    GUAVA("Guava EventBus", Role.BUS, GuavaEventBus.class),
    GREENROBOT("greenrobot EventBus", Role.BUS, GreenrobotEventBus.class, Map.of("indexed", "false")),
    GREENROBOT_INDEXED("greenrobot EventBus with index", Role.BUS, GreenrobotEventBus.class, Map.of("indexed", "true")),
    MINA("MINA, annotated state machine", Role.BUS, MinaStateMachine.class),
    STATIC("WSK, whole runtime, static callback", Role.OURS, WholeRuntime.class, Map.of("callback", "STATIC")),
    MASKABLE("WSK, whole runtime, maskable callback", Role.OURS, WholeRuntime.class, Map.of("callback", "MASKABLE"));

    /** What a subject is compared for. */
    enum Role {
        /** What the measurement itself costs. */
        FLOOR,
        /** What must not allocate. */
        OURS,
        /** What finds handlers by reflection. */
        BUS,
        /** What is shown beside. */
        OTHER
    }

    private final String label;
    private final Role role;
    private final Class<?> benchmark;

    @SuppressWarnings("ImmutableEnumChecker") // a Map.of
    private final Map<String, String> parameters;

    Subject(String label, Role role, Class<?> benchmark) {
        this(label, role, benchmark, Map.of());
    }

    Subject(String label, Role role, Class<?> benchmark, Map<String, String> parameters) {
        this.label = label;
        this.role = role;
        this.benchmark = benchmark;
        this.parameters = parameters;
    }

    String label() {
        return label;
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    /** {@return the name of the benchmark method, as a regular expression} */
    String pattern() {
        return "^" + benchmark.getName().replace(".", "\\.") + "\\.receive$";
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** {@return whether it can be measured so} A constant has one target. */
    boolean takes(Shape shape) {
        return this != CONSTANT_HANDLE || shape.classes() == 1;
    }
}
