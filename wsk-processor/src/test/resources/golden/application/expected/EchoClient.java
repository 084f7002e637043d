package golden.application;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import java.io.Closeable;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import javax.annotation.processing.Generated;

/** The client of the application {@link Echo}: opens its sockets, each with the table of its handler class. */
@Generated("io.wsk.processor.WskProcessor")
final class EchoClient implements Closeable {
    /** The events that are always on, for all sockets: {@code RECEIVE|RECEIVE_FROM = 0x140}. */
    static final int STATIC_EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_RECEIVE_FROM;

    private final WskClient client;

    private EchoClient(WskClient client) {
        this.client = client;
    }

    /** {@return a client of its own, with the default options} */
    static EchoClient open() {
        return open(WskClientOptions.defaults());
    }

    /** {@return a client of its own} */
    static EchoClient open(WskClientOptions options) {
        return of(WskClient.open(options));
    }

    /** {@return this application on a client that has not had a socket yet} */
    static EchoClient of(WskClient client) {
        client.setStaticEventCallbacks(STATIC_EVENT_MASK);
        return new EchoClient(client);
    }

    /** {@return the client itself} */
    WskClient client() {
        return client;
    }

    /** As {@link WskClient#listen}, with {@link Echo_ListenerDispatch}. */
    WskListenSocket listen(Echo.Listener context, SocketAddress local) {
        return client.listen(context, Echo_ListenerDispatch.TABLE, local);
    }

    /** As {@link WskClient#connect}, with {@link Echo_ConnectionDispatch}. */
    WskConnectionSocket connect(Echo.Connection context, SocketAddress remote) {
        return client.connect(context, Echo_ConnectionDispatch.TABLE, remote);
    }

    /** As {@link WskClient#connect}, with {@link Echo_ConnectionDispatch}. */
    WskStatus connect(Echo.Connection context, SocketAddress remote, WskIrp irp) {
        return client.connect(context, Echo_ConnectionDispatch.TABLE, remote, irp);
    }

    /** As {@link WskClient#bindDatagram}, with {@link Echo_DatagramsDispatch}. */
    WskDatagramSocket bindDatagram(Echo.Datagrams context, SocketAddress local) {
        return client.bindDatagram(context, Echo_DatagramsDispatch.TABLE, local);
    }

    /** As {@link WskClient#streamSocket}, with {@link Echo_EitherDispatch}. */
    WskStreamSocket streamSocket(ProtocolFamily family, Echo.Either context) {
        return client.streamSocket(family, context, Echo_EitherDispatch.TABLE);
    }

    /** As {@link WskClient#close}. */
    @Override
    public void close() {
        client.close();
    }
}
