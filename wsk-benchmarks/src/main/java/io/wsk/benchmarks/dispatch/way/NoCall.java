package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.ReceiveHandler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whose turn it is, and no call: what the measurement itself costs, which is in all other figures. */
@State(Scope.Thread)
public class NoCall {
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(ReceiveHandler handler) {}

    /** Made by JMH. */
    public NoCall() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(target -> new Connection(target.handler())).toArray(Connection[]::new);
    }

    /** {@return the handler that would be called} */
    @Benchmark
    public Object receive() {
        return connections[turns.skip()].handler();
    }
}
