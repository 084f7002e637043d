package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.Target;
import io.wsk.runtime.WskDataIndication;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A method handle that was found at run time and is kept with the connection. */
@State(Scope.Thread)
public class VariableMethodHandle {
    private final WskDataIndication data = new Message(Turns.LENGTH);
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(MethodHandle received, Object handler) {}

    /** Made by JMH. */
    public VariableMethodHandle() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(VariableMethodHandle::connectionOf).toArray(Connection[]::new);
    }

    private static Connection connectionOf(Target<?> target) {
        try {
            MethodHandle received = MethodHandles.publicLookup()
                    .findVirtual(
                            target.kind().type(),
                            "received",
                            MethodType.methodType(void.class, WskDataIndication.class))
                    .asType(MethodType.methodType(void.class, Object.class, WskDataIndication.class));
            return new Connection(received, target.handler());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the handler. */
    @Benchmark
    public void receive() throws Throwable {
        Connection connection = connections[turns.next()];
        connection.received().invokeExact(connection.handler(), data);
    }
}
