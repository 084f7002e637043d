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
    private Connection[] connections = {};

    /** What is kept of a connection. */
    private record Connection(ReceiveHandler handler) {}

    /** Made by JMH. */
    public HandWrittenInterface() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns turns) {
        connections = turns.of(kind -> new Connection(kind.maker().get())).toArray(Connection[]::new);
    }

    /** Calls the handler. */
    @Benchmark
    public void receive(Turns turns) {
        connections[turns.next()].handler().received(data);
    }
}
