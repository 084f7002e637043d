package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.net.StandardProtocolFamily;
import java.util.concurrent.atomic.AtomicReference;

/** Where the socket under test comes from, which decides what is on when it starts. */
enum Origin {
    /** It has connected: its table says that nothing is on. */
    CONNECT,
    /** The accept callback has accepted it: what the listener passes on is on (ENB-50). */
    ACCEPT_CALLBACK,
    /** {@code WskAccept} has accepted it: nothing is on, whatever the listener passes on (ENB-52). */
    ACCEPT_REQUEST;

    /**
     * A new connection.
     *
     * @param socket its side under test
     * @param peer the other side
     * @param enabled what must be on
     */
    record Opened(WskConnectionSocket socket, World.Peer peer, int enabled) {}

    /** Keeps the socket that it accepts. */
    private record Accepting<C>(
            C context, WskConnectionDispatch<C> table, AtomicReference<WskConnectionSocket> accepted) {}

    private static final class AcceptTable<C> implements WskListenDispatch<Accepting<C>> {
        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int enabledEventMask() {
            return 0;
        }

        @Override
        public AcceptVerdict acceptEvent(Accepting<C> accepting, WskListenSocket listener, WskAccept accept) {
            accepting.accepted.set(accept.socket());
            return accept.with(accepting.context, accepting.table);
        }
    }

    /** Half of the seeds connect. */
    static Origin of(long seed) {
        return switch ((int) (seed >> 1 & 3)) {
            case 0 -> ACCEPT_CALLBACK;
            case 1 -> ACCEPT_REQUEST;
            default -> CONNECT;
        };
    }

    /**
     * Makes a connection.
     *
     * @param inherited what the listener passes on, if there is one
     */
    <C> Opened open(World world, C context, WskConnectionDispatch<C> table, int inherited) {
        if (this == CONNECT) {
            return connect(world, context, table);
        }
        Accepting<C> accepting = new Accepting<>(context, table, new AtomicReference<>());
        WskListenSocket listener =
                world.client().listenSocket(StandardProtocolFamily.INET, accepting, new AcceptTable<C>());
        listener.bind(world.free());
        if (this == ACCEPT_CALLBACK) {
            listener.enable(WSK_EVENT_ACCEPT | inherited);
            World.Peer peer = world.connect(listener.localAddress());
            world.atRest(() -> Model.check(accepting.accepted.get() != null, "nothing was accepted"));
            return new Opened(accepting.accepted.get(), peer, inherited);
        }
        listener.enable(inherited);
        WskIrp irp = WskIrp.create();
        WskStatus answer = listener.accept(context, table, irp);
        Model.check(answer == WskStatus.PENDING, "accept answers " + answer);
        World.Peer peer = world.connect(listener.localAddress());
        return new Opened(socketOf(world, irp), peer, 0);
    }

    private static <C> Opened connect(World world, C context, WskConnectionDispatch<C> table) {
        WskIrp irp = WskIrp.create();
        WskStatus answer = world.client().connect(context, table, world.server(), irp);
        Model.check(answer == WskStatus.PENDING, "connect answers " + answer);
        WskConnectionSocket socket = socketOf(world, irp);
        return new Opened(socket, world.accept(), 0);
    }

    private static WskConnectionSocket socketOf(World world, WskIrp irp) {
        world.atRest(() -> Model.check(irp.status() == WskStatus.SUCCESS, "no connection: " + irp.status()));
        return (WskConnectionSocket) irp.socket();
    }
}
