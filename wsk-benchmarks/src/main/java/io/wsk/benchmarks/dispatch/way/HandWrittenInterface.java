package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.ReceiveHandler;
import io.wsk.runtime.WskDataIndication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Handlers that implement an interface, called through it: what somebody writes by hand. */
@State(Scope.Thread)
public class HandWrittenInterface {
    private final WskDataIndication data = new Message(Turns.LENGTH);
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(ReceiveHandler handler) {}

    /** Made by JMH. */
    public HandWrittenInterface() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(target -> new Connection(target.handler())).toArray(Connection[]::new);
    }

    /** Calls the handler. */
    @Benchmark
    public void receive() {
        connections[turns.next()].handler().received(data);
    }
}
