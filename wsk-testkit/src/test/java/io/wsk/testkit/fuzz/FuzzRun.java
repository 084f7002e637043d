package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.testkit.MemoryNetwork;
import io.wsk.testkit.MemoryPeer;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does a sequence of operations on a real connection socket, and on the {@link Model} beside it. */
final class FuzzRun {
    private static final int BOTH = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** Calls the run, which is the context of the socket. */
    private static final class Table implements WskConnectionDispatch<FuzzRun> {
        @Override
        public int eventMask() {
            return BOTH;
        }

        @Override
        public int enabledEventMask() {
            return 0;
        }

        @Override
        public ReceiveVerdict receiveEvent(
                FuzzRun run, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            return run.received(data);
        }

        @Override
        public void disconnectEvent(FuzzRun run, WskConnectionSocket socket, WskDisconnectKind kind) {
            run.disconnected(kind);
        }
    }

    private final MemoryNetwork network;
    private final WskConnectionSocket socket;
    private final MemoryPeer peer;
    private final Model model = new Model();
    private final ArrayDeque<Op> inside = new ArrayDeque<>();
    private final List<WskIrp> disables = new ArrayList<>();
    private final ArrayDeque<WskDataIndication> retained = new ArrayDeque<>();
    private int verdict;
    private boolean nextInside;
    private boolean inCallback;
    private @Nullable Throwable failure;

    FuzzRun(MemoryNetwork network) {
        this.network = network;
        var server = network.server(MemoryNetwork.address(7));
        WskIrp irp = WskIrp.create();
        WskStatus pending = network.client().connect(this, new Table(), server.address(), irp);
        network.settle();
        Model.check(pending == WskStatus.PENDING && irp.status() == WskStatus.SUCCESS, "connected: " + irp);
        this.socket = (WskConnectionSocket) irp.socket();
        this.peer = server.accept();
    }

    void run(List<Op> ops) {
        for (Op op : ops) {
            if (nextInside) {
                nextInside = false;
                inside.add(op);
            } else {
                perform(op);
            }
        }
        settle();
    }

    // ---- callbacks

    /** {@return what a callback has complained about} The runtime takes it for a failing handler. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private ReceiveVerdict received(WskDataIndication data) {
        try {
            return judge(data);
        } catch (AssertionError | RuntimeException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private ReceiveVerdict judge(WskDataIndication data) {
        model.receiveBegins(data.toByteArray());
        inCallback = true;
        performInside();
        int choice = verdict;
        verdict = 0;
        long length = data.length();
        ReceiveVerdict answer = switch (choice) {
            case 0 -> ReceiveVerdict.ACCEPTED;
            case 1 -> ReceiveVerdict.REFUSED;
            case 2 -> {
                retained.add(data.retain());
                yield ReceiveVerdict.RETAINED;
            }
            default -> data.accept(choice - 3);
        };
        model.receiveEnds(choice < 3 ? (choice == 1 ? 0 : length) : Math.min(choice - 3, length), length);
        inCallback = false;
        return answer;
    }

    private void disconnected(WskDisconnectKind kind) {
        try {
            judge(kind);
        } catch (AssertionError | RuntimeException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    private void judge(WskDisconnectKind kind) {
        model.disconnects(kind);
        inCallback = true;
        performInside();
        model.disconnectEnds();
        inCallback = false;
    }

    private void performInside() {
        Op op = inside.poll();
        if (op != null) {
            perform(op);
        }
        for (WskIrp irp : disables) {
            Model.check(!inCallback || irp.status() != WskStatus.SUCCESS || !model.waitsForReturn(irp), "too early");
        }
    }

    // ---- operations

    private void perform(Op op) {
        if (model.closing && op.kind() != Op.Kind.STEP && op.kind() != Op.Kind.SETTLE && !isOfPeer(op)) {
            return;
        }
        switch (op.kind()) {
            case ENABLE ->
                enable(((op.number() & 1) == 0 ? 0 : WSK_EVENT_RECEIVE)
                        | ((op.number() & 2) == 0 ? 0 : WSK_EVENT_DISCONNECT));
            case DISABLE_RECEIVE -> disable(WSK_EVENT_RECEIVE, false);
            case DISABLE_RECEIVE_IRP -> disable(WSK_EVENT_RECEIVE, true);
            case DISABLE_DISCONNECT -> disable(WSK_EVENT_DISCONNECT, false);
            case SEND -> send(op.number());
            case RECEIVE -> receive(op.number());
            case CANCEL_RECEIVE -> model.cancelOldest();
            case RELEASE -> release();
            case DISCONNECT_GRACEFUL -> {
                if (!model.isBroken()) {
                    socket.disconnect(WskDisconnectKind.GRACEFUL);
                    model.outputEnded = true;
                }
            }
            case DISCONNECT_ABORTIVE -> {
                if (!model.isBroken()) {
                    socket.disconnect(WskDisconnectKind.ABORTIVE);
                    model.abortedHere();
                }
            }
            case CLOSE -> {
                socket.close();
                model.closed(true);
            }
            case ABORT -> {
                socket.abort();
                model.closed(false);
            }
            case PEER_SENDS -> {
                if (!model.peerEnded && !model.peerReset) {
                    peer.send(model.peerSends(op.number()));
                }
            }
            case PEER_ENDS -> {
                if (!model.peerReset) {
                    peer.end();
                    model.peerEnded = true;
                }
            }
            case PEER_RESETS -> {
                peer.reset();
                model.peerReset = true;
            }
            case VERDICT -> verdict = op.number();
            case INSIDE -> nextInside = !inCallback;
            case STEP -> {
                if (!inCallback) {
                    network.step();
                }
            }
            case SETTLE -> settle();
        }
    }

    private static boolean isOfPeer(Op op) {
        return switch (op.kind()) {
            case PEER_SENDS, PEER_ENDS, PEER_RESETS -> true;
            default -> false;
        };
    }

    private void enable(int mask) {
        if (mask != 0) {
            WskStatus status = socket.setEventCallbacks(NpiId.WSK, mask);
            Model.check(status == WskStatus.SUCCESS, "enable answers " + status);
            model.enabled |= mask;
        }
    }

    /** Inside its own callback a disable takes effect later, and says so; otherwise at once (ENB-24). */
    private void disable(int flag, boolean withIrp) {
        boolean running = model.running == flag;
        model.enabled &= ~flag;
        if (withIrp) {
            WskIrp irp = WskIrp.create();
            WskStatus status = socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | flag, irp);
            Model.check(status == (running ? WskStatus.PENDING : WskStatus.SUCCESS), "disable answers " + status);
            disables.add(irp);
            if (running) {
                model.completesAfterReturn(irp);
            }
        } else {
            WskStatus status = socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | flag);
            Model.check(status == (running ? WskStatus.EVENT_PENDING : WskStatus.SUCCESS), "disable answers " + status);
        }
    }

    /** At rest, or inside a callback: in between, a callback may send before what another thread has sent earlier. */
    private void send(int length) {
        settle();
        if (!model.outputEnded && !model.isBroken()) {
            socket.send(ByteBuffer.wrap(model.sends(length)));
        }
        settle();
    }

    private void receive(int length) {
        ByteBuffer target = ByteBuffer.allocate(length);
        WskIrp irp = WskIrp.create();
        WskStatus status = socket.receive(target, irp);
        Model.check(status == WskStatus.PENDING, "receive answers " + status);
        model.requests(target, irp);
    }

    private void release() {
        WskDataIndication indication = retained.poll();
        if (indication != null) {
            socket.release(indication);
        }
    }

    // ---- at rest

    private void settle() {
        if (inCallback) {
            return;
        }
        network.settle();
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        for (WskIrp irp : disables) {
            Model.check(irp.status() == WskStatus.SUCCESS || model.closing, "a disable ended with " + irp.status());
        }
        disables.clear();
        model.atRest(peer.received(), peer.hasEnded(), peer.isReset(), socket.isClosed(), socket.enabledEvents());
    }
}
