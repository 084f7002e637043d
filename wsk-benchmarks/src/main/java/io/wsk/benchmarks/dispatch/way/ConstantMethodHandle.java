package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.FirstHandler;
import io.wsk.runtime.WskDataIndication;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A method handle that is a constant, which the JIT compiler sees through. One constant has one target, so there is one class. */
@State(Scope.Thread)
public class ConstantMethodHandle {
    private static final MethodHandle RECEIVED;

    static {
        try {
            RECEIVED = MethodHandles.lookup()
                    .findVirtual(
                            FirstHandler.class, "received", MethodType.methodType(void.class, WskDataIndication.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final WskDataIndication data = new Message(Turns.LENGTH);
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(FirstHandler handler) {}

    /** Made by JMH. */
    public ConstantMethodHandle() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(target -> new Connection((FirstHandler) target.handler()))
                .toArray(Connection[]::new);
    }

    /** Calls the handler. */
    @Benchmark
    public void receive() throws Throwable {
        RECEIVED.invokeExact(connections[turns.next()].handler(), data);
    }
}
