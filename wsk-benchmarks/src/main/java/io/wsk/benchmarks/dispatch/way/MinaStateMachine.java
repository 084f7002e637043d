package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.FirstHandler;
import io.wsk.benchmarks.dispatch.handler.Received;
import io.wsk.benchmarks.dispatch.handler.Target;
import org.apache.mina.core.service.IoHandler;
import org.apache.mina.core.session.DummySession;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.statemachine.StateMachine;
import org.apache.mina.statemachine.StateMachineFactory;
import org.apache.mina.statemachine.StateMachineProxyBuilder;
import org.apache.mina.statemachine.annotation.IoHandlerTransition;
import org.apache.mina.statemachine.context.IoSessionStateContextLookup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** MINA's annotated state machine, wired as its user guide does, with a session that has no socket. */
@State(Scope.Thread)
public class MinaStateMachine {
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What MINA keeps of a connection, and the message, of which there is only one for all calls. */
    private record Connection(IoHandler handler, IoSession session, Received message) {}

    /** Made by JMH. */
    public MinaStateMachine() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(MinaStateMachine::connectionOf).toArray(Connection[]::new);
    }

    private static Connection connectionOf(Target<?> target) {
        StateMachine machine =
                StateMachineFactory.getInstance(IoHandlerTransition.class).create(FirstHandler.OPEN, target.handler());
        IoHandler handler = new StateMachineProxyBuilder()
                .setStateContextLookup(new IoSessionStateContextLookup())
                .create(IoHandler.class, machine);
        return new Connection(
                handler, new DummySession(), target.kind().eventMaker().apply(Turns.LENGTH));
    }

    /** Tells of a message. */
    @Benchmark
    public void receive() throws Exception {
        Connection connection = connections[turns.next()];
        connection.handler().messageReceived(connection.session(), connection.message());
    }
}
