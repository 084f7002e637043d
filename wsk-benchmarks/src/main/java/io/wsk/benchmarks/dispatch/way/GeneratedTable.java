package io.wsk.benchmarks.dispatch.way;

import io.wsk.benchmarks.dispatch.handler.ReceiveHandler;
import io.wsk.benchmarks.dispatch.handler.Target;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.lang.reflect.Proxy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The generated table alone: what stands between the runtime's call and the handler method. */
@State(Scope.Thread)
public class GeneratedTable {
    private final WskDataIndication data = new Message(Turns.LENGTH);
    private final WskReceiveFlags flags = WskReceiveFlags.of(0);
    private final WskConnectionSocket socket = noSocket();
    private Turns turns = new Turns();
    private Connection[] connections = {};

    /** What the runtime keeps of a connection: the table of its handler's class, and the handler. */
    private record Connection(WskConnectionDispatch<Object> table, Object context) {}

    /** Made by JMH. */
    public GeneratedTable() {}

    /** The handlers do not use it. */
    private static WskConnectionSocket noSocket() {
        return (WskConnectionSocket) Proxy.newProxyInstance(
                GeneratedTable.class.getClassLoader(),
                new Class<?>[] {WskConnectionSocket.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        connections = turns.of(GeneratedTable::connectionOf).toArray(Connection[]::new);
    }

    @SuppressWarnings("unchecked") // the table takes its handler, which is what comes with it
    private static <H extends ReceiveHandler> Connection connectionOf(Target<H> target) {
        return new Connection(
                (WskConnectionDispatch<Object>)
                        (WskConnectionDispatch<?>) target.kind().table().get(),
                target.handler());
    }

    /** {@return the verdict of the table} */
    @Benchmark
    public ReceiveVerdict receive() {
        Connection connection = connections[turns.next()];
        return connection.table().receiveEvent(connection.context(), socket, data, flags);
    }
}
