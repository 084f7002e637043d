package io.wsk.benchmarks.dispatch.way;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.benchmarks.dispatch.handler.ReceiveHandler;
import io.wsk.benchmarks.dispatch.handler.Target;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The way of a message through the whole runtime, from the transport's report that a connection is readable to the handler method and
 * back: the gate, the indication, the table, what is to be sent then. Only the operating system is left out.
 */
@State(Scope.Thread)
public class WholeRuntime {
    /** Who decides whether the callback runs. */
    public enum Callback {
        /** The socket's event mask, which may change at any time. */
        MASKABLE,
        /** The client's static mask, which is fixed. */
        STATIC
    }

    /** The kind of the callback. */
    @Param({"MASKABLE", "STATIC"})
    public Callback callback = Callback.MASKABLE;

    private Turns turns = new Turns();
    private final List<WskConnectionSocket> sockets = new ArrayList<>();
    private SteppedConnection[] connections = {};

    /** Made by JMH. */
    public WholeRuntime() {}

    /** Makes the connections. */
    @Setup
    public void connect(Turns given) {
        turns = given;
        SteppedTransport transport = new SteppedTransport();
        WskClient client = WskClient.open(WskClientOptions.defaults().withTransport(options -> transport));
        transport.loop().adopt(); // nothing can be waited for any more
        if (callback == Callback.STATIC) {
            client.setStaticEventCallbacks(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        }
        connections =
                turns.of(target -> connectionOf(target, client, transport)).toArray(SteppedConnection[]::new);
    }

    private <H extends ReceiveHandler> SteppedConnection connectionOf(
            Target<H> target, WskClient client, SteppedTransport transport) {
        WskIrp irp = WskIrp.create();
        client.connect(
                target.handler(),
                target.kind().table().get(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                irp);
        transport.loop().doWork(0);
        if (irp.status() != WskStatus.SUCCESS) {
            throw new IllegalStateException("connect: " + irp.status());
        }
        sockets.add((WskConnectionSocket) irp.socket());
        return transport.latest();
    }

    /** {@return the socket of each connection} */
    List<WskConnectionSocket> sockets() {
        return sockets;
    }

    /** Tells the runtime that a connection is readable. */
    @Benchmark
    public void receive() {
        connections[turns.next()].deliver();
    }
}
