package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.Target;
import io.wsk.runtime.WskDataIndication;
import java.lang.reflect.Method;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A method that was found at run time and is kept with the connection: the core of every framework that scans for annotations. */
@State(Scope.Thread)
public class ReflectiveMethod {
    private final WskDataIndication data = new Message(Turns.LENGTH);
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(Method received, Object handler) {}

    /** Made by JMH. */
    public ReflectiveMethod() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(ReflectiveMethod::connectionOf).toArray(Connection[]::new);
    }

    private static Connection connectionOf(Target<?> target) {
        try {
            Method received = target.kind().type().getMethod("received", WskDataIndication.class);
            received.setAccessible(true); // spares it a check in each call
            return new Connection(received, target.handler());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return null} */
    @Benchmark
    public Object receive() throws ReflectiveOperationException {
        Connection connection = connections[turns.next()];
        return connection.received().invoke(connection.handler(), data);
    }
}
