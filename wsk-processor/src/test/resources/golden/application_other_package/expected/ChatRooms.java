package golden.application;

import golden.application.members.Member;
import golden.application.members.MemberDispatch;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.io.Closeable;
import java.net.SocketAddress;
import javax.annotation.processing.Generated;

/** The client of the application {@link Chat}: opens its sockets, each with the table of its handler class. */
@Generated("io.wsk.processor.WskProcessor")
@SuppressWarnings("deprecation")
public final class ChatRooms implements Closeable {
    /** The events that are always on, for all sockets: none. */
    public static final int STATIC_EVENT_MASK = 0;

    private final WskClient client;

    private ChatRooms(WskClient client) {
        this.client = client;
    }

    /** {@return a client of its own, for options with an executor: {@link WskClientOptions#withExecutor}} */
    public static ChatRooms open(WskClientOptions options) {
        return of(WskClient.open(options));
    }

    /** {@return this application on a client} */
    public static ChatRooms of(WskClient client) {
        return new ChatRooms(client);
    }

    /** {@return the client itself} */
    public WskClient client() {
        return client;
    }

    /** As {@link WskClient#connect}, with {@link MemberDispatch}. */
    public WskConnectionSocket connect(Member context, SocketAddress remote) {
        return client.connect(context, MemberDispatch.TABLE, remote);
    }

    /** As {@link WskClient#connect}, with {@link MemberDispatch}. */
    public WskStatus connect(Member context, SocketAddress remote, WskIrp irp) {
        return client.connect(context, MemberDispatch.TABLE, remote, irp);
    }

    /** As {@link WskClient#bindDatagram}, with {@link RoomDispatch}. */
    WskDatagramSocket bindDatagram(Room<?> context, SocketAddress local) {
        return client.bindDatagram(context, RoomDispatch.TABLE, local);
    }

    /** As {@link WskClient#close}. */
    @Override
    public void close() {
        client.close();
    }
}
