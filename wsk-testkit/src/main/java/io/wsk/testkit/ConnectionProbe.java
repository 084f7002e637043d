package io.wsk.testkit;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Tests the handlers of one connection: the test plays the peer, and says what is to come of it.
 *
 * <pre>{@code
 * try (ConnectionProbe probe = ConnectionProbe.of(new EchoConnection(), EchoConnectionDispatch.TABLE)) {
 *   probe.receives("hello").hasSent("hello").isOn(ConnectionEvent.RECEIVE);
 *   probe.peerEnds().hasEnded();
 * }
 * }</pre>
 *
 * <p>The connection runs on a {@link MemoryNetwork} of its own. Each method lets everything happen that follows from it before
 * it returns; a failed expectation is an {@link AssertionError}. Used by one thread.
 */
public final class ConnectionProbe implements AutoCloseable {
    private static final int MOST_SHOWN = 200;
    private static final InetSocketAddress SERVER = MemoryNetwork.address(7);

    private final MemoryNetwork network;
    private final WskConnectionSocket socket;
    private final MemoryPeer peer;
    private int checked;

    private ConnectionProbe(MemoryNetwork network, WskConnectionSocket socket, MemoryPeer peer) {
        this.network = network;
        this.socket = socket;
        this.peer = peer;
    }

    /**
     * Connects a socket with these handlers; what their annotations enable is on.
     *
     * @param <C> the handler class
     * @param handlers the handlers
     * @param table the generated table of their class
     * @return the probe
     */
    public static <C> ConnectionProbe of(C handlers, WskConnectionDispatch<? super C> table) {
        return of(MemoryNetwork.create(), handlers, table);
    }

    /**
     * The same on a given network, for example one {@linkplain MemoryNetwork#withSeed that cuts data into pieces}.
     *
     * @param <C> the handler class
     * @param network the network; closed with the probe
     * @param handlers the handlers
     * @param table the generated table of their class
     * @return the probe
     */
    public static <C> ConnectionProbe of(MemoryNetwork network, C handlers, WskConnectionDispatch<? super C> table) {
        WskClient client = network.client();
        if (table.staticEventMask() != 0) {
            client.setStaticEventCallbacks(table.staticEventMask());
        }
        MemoryServer server = network.server(SERVER);
        WskIrp irp = WskIrp.create();
        WskStatus status = client.connect(handlers, table, SERVER, irp);
        network.settle();
        if (status != WskStatus.PENDING || irp.status() != WskStatus.SUCCESS) {
            throw new AssertionError("the connection failed: " + irp);
        }
        return new ConnectionProbe(network, (WskConnectionSocket) irp.socket(), server.accept());
    }

    /** {@return the socket under test} */
    public WskConnectionSocket socket() {
        return socket;
    }

    /** {@return the peer, for what this class has no word for; call {@link #settle()} after using it} */
    public MemoryPeer peer() {
        return peer;
    }

    // ---- what happens

    /**
     * Bytes arrive from the peer.
     *
     * @param bytes the bytes
     * @return this
     */
    public ConnectionProbe receives(byte[] bytes) {
        peer.send(bytes);
        return settle();
    }

    /**
     * Text arrives from the peer, in UTF-8.
     *
     * @param text the text
     * @return this
     */
    public ConnectionProbe receives(String text) {
        return receives(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return this, after the peer has ended its half of the stream} */
    public ConnectionProbe peerEnds() {
        peer.end();
        return settle();
    }

    /** {@return this, after the peer has reset the connection} */
    public ConnectionProbe peerResets() {
        peer.reset();
        return settle();
    }

    /**
     * Time passes.
     *
     * @param time how much
     * @return this
     */
    public ConnectionProbe passes(Duration time) {
        network.advance(time);
        return this;
    }

    /** {@return this, after everything has happened that there is to do} */
    public ConnectionProbe settle() {
        network.settle();
        return this;
    }

    // ---- what is to come of it

    /**
     * The socket has sent just these bytes since the last such question.
     *
     * @param expected the bytes
     * @return this
     */
    public ConnectionProbe hasSent(byte[] expected) {
        byte[] all = receivedByPeer();
        byte[] sent = Arrays.copyOfRange(all, checked, all.length);
        checked = all.length;
        if (!Arrays.equals(sent, expected)) {
            throw new AssertionError("sent should be %s, but is %s".formatted(shown(expected), shown(sent)));
        }
        return this;
    }

    /** What was taken makes room for more, until there is no more. */
    private byte[] receivedByPeer() {
        byte[] all = peer.received();
        for (int before = -1; before < all.length; ) {
            before = all.length;
            network.settle();
            all = peer.received();
        }
        return all;
    }

    /**
     * The socket has sent just this text since the last such question.
     *
     * @param expected the text, in UTF-8
     * @return this
     */
    public ConnectionProbe hasSent(String expected) {
        return hasSent(expected.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return this, if the socket has sent nothing since the last such question} */
    public ConnectionProbe hasSentNothing() {
        return hasSent(new byte[0]);
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_SHOWN), StandardCharsets.UTF_8);
        return "\"%s%s\" (%d bytes)".formatted(text, bytes.length > MOST_SHOWN ? "…" : "", bytes.length);
    }

    /**
     * The callback is on.
     *
     * @param event the event
     * @return this
     */
    public ConnectionProbe isOn(ConnectionEvent event) {
        return expect((socket.enabledEvents() & event.flag()) != 0, event + " should be on");
    }

    /**
     * The callback is off.
     *
     * @param event the event
     * @return this
     */
    public ConnectionProbe isOff(ConnectionEvent event) {
        return expect((socket.enabledEvents() & event.flag()) == 0, event + " should be off");
    }

    /** {@return this, if the peer sees that the socket has ended its half of the stream} */
    public ConnectionProbe hasEnded() {
        return expect(peer.hasEnded(), "the socket should have ended its half of the stream");
    }

    /** {@return this, if the peer sees a reset} */
    public ConnectionProbe hasReset() {
        return expect(peer.isReset(), "the socket should have reset the connection");
    }

    /** {@return this, if the peer sees neither an end nor a reset, and the socket is not closed} */
    public ConnectionProbe isOpen() {
        return expect(!peer.hasEnded() && !peer.isReset() && !socket.isClosed(), "the connection should be open");
    }

    /** {@return this, if the socket is closed} */
    public ConnectionProbe isClosed() {
        return expect(socket.isClosed(), "the socket should be closed");
    }

    private ConnectionProbe expect(boolean holds, String expectation) {
        if (!holds) {
            throw new AssertionError("%s, but: on are %s, ended %s, reset %s, closed %s"
                    .formatted(
                            expectation,
                            WskEventMask.names(socket.enabledEvents()),
                            peer.hasEnded(),
                            peer.isReset(),
                            socket.isClosed()));
        }
        return this;
    }

    @Override
    public void close() {
        network.close();
    }
}
