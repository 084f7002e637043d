package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does a sequence of operations on a connection socket, and on the {@link Model} beside it. Each operation and each judgement
 * of a callback is done under the lock of the run; nothing is waited for under it.
 */
final class FuzzRun {
    static final int ALL = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT | WSK_EVENT_SEND_BACKLOG;

    private static final int[] EVENTS = {WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT, WSK_EVENT_SEND_BACKLOG};
    private static final int BOTH = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;
    private static final int[] INHERITED = {WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT, BOTH, ALL};
    private static final int[] STATIC = {WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT, 0, 0, 0, 0, ALL};

    private final World world;
    private final WskConnectionSocket socket;
    private final World.Peer peer;
    private final Model model;
    private final int statics;
    private final ArrayDeque<Op> inside = new ArrayDeque<>();
    private final List<WskIrp> disables = new ArrayList<>();
    private final ArrayDeque<WskDataIndication> retained = new ArrayDeque<>();
    private boolean nextInside;
    private @Nullable WskDataIndication indicated;
    private int verdict;
    private @Nullable Throwable failure;

    /** Every listener passes on something. Some clients have static callbacks. */
    FuzzRun(World world, long seed) {
        this.world = world;
        int inherited = INHERITED[Math.floorMod(seed / 3, INHERITED.length)];
        this.statics = STATIC[Math.floorMod(seed / 5, STATIC.length)];
        this.model = new Model(world.races(), world.receiveHold());
        if (statics != 0) {
            world.client().setStaticEventCallbacks(statics);
        }
        Origin.Opened opened = Origin.of(seed).open(world, this, new FuzzTable(runOn(seed)), inherited);
        this.socket = opened.socket();
        this.peer = opened.peer();
        model.enabled(opened.enabled() | statics);
    }

    /** A third of the seeds has its callbacks on an executor. */
    static WskRunOn runOn(long seed) {
        return Math.floorMod(seed / 7, 3) == 0 ? WskRunOn.CLIENT_EXECUTOR : WskRunOn.LOOP;
    }

    void run(List<Op> ops) {
        try {
            settle();
            ops.forEach(this::perform);
            settle();
            act(new Op(Op.Kind.PEER_WINDOW, 1)); // whatever has waited for it must not be lost
            settle();
        } catch (AssertionError | RuntimeException e) {
            throw firstFailure(e);
        }
    }

    /** What a callback has complained about comes first: the runtime takes it for a failing handler, and closes the socket. */
    private synchronized AssertionError firstFailure(Throwable later) {
        Throwable first = failure == null ? later : failure;
        return new AssertionError(first.getMessage() == null ? first.toString() : first.getMessage(), first);
    }

    // ---- callbacks, on the loop's thread

    ReceiveVerdict received(WskDataIndication data) {
        try {
            begins(() -> model.receiveBegins(data.toByteArray()));
            return answer(data);
        } catch (AssertionError | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    void disconnected(WskDisconnectKind kind) {
        try {
            begins(() -> model.disconnects(kind));
            ends();
        } catch (AssertionError | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    void idealChanged(long ideal) {
        try {
            begins(() -> model.backlogBegins(ideal));
            ends();
        } catch (AssertionError | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    private synchronized void failed(Throwable complaint) {
        failure = failure == null ? complaint : failure;
    }

    /** The lock is free for a while before the call goes on: then another thread's operations meet a running call. */
    private void begins(Runnable judge) {
        synchronized (this) {
            Model.check(!socket.isClosed(), "a call on a closed socket (CLS-05)");
            judge.run();
        }
        world.linger();
    }

    private synchronized ReceiveVerdict answer(WskDataIndication data) {
        indicated = data;
        performInside();
        indicated = null;
        int choice = verdict;
        verdict = 0;
        long length = data.length();
        int part = (choice - 3) * world.scale();
        ReceiveVerdict answer = switch (choice) {
            case 0 -> ReceiveVerdict.ACCEPTED;
            case 1 -> ReceiveVerdict.REFUSED;
            case 2 -> {
                retained.add(data.retain());
                yield ReceiveVerdict.RETAINED;
            }
            default -> data.accept(part);
        };
        model.receiveEnds(choice < 3 ? (choice == 1 ? 0 : length) : Math.min(part, length), length);
        return answer;
    }

    private synchronized void ends() {
        performInside();
        model.ends();
    }

    private void performInside() {
        for (Op op = inside.poll(); op != null; op = inside.poll()) {
            act(op);
        }
        Model.check(!socket.isClosed(), "closed while a callback runs (CLS-05)");
        for (WskIrp irp : disables) {
            Model.check(irp.status() != WskStatus.SUCCESS || !model.waitsForReturn(irp), "too early (ENB-24 B)");
        }
    }

    // ---- operations

    /** From outside of callbacks. */
    private void perform(Op op) {
        if (nextInside) {
            nextInside = false;
            addInside(op);
            return;
        }
        switch (op.kind()) {
            case INSIDE -> nextInside = true;
            case STEP -> world.step(op.number());
            case SETTLE -> settle();
            case SEND, SEND_IRP -> {
                // At rest: otherwise a callback may send before what another thread has sent earlier.
                settle();
                act(op);
                settle();
            }
            default -> act(op);
        }
    }

    private synchronized void addInside(Op op) {
        inside.add(op);
    }

    /** Here or inside a callback. None of these waits, so the lock may be held; a callback that begins is judged afterwards. */
    private synchronized void act(Op op) {
        if (model.closing && !isOfPeer(op)) {
            return;
        }
        model.operationBegins();
        switch (op.kind()) {
            case ENABLE -> {
                int mask = 0;
                for (int i = 0; i < EVENTS.length; i++) {
                    mask |= (op.number() & 1 << i) == 0 ? 0 : EVENTS[i];
                }
                enable(mask);
            }
            case DISABLE -> disable(EVENTS[op.number()], false);
            case DISABLE_IRP -> disable(EVENTS[op.number()], true);
            case SEND -> send(op.number() * world.scale(), false);
            case SEND_IRP -> send(op.number() * world.scale(), true);
            case ECHO -> echo(op.number() * world.scale());
            case CANCEL_SEND -> model.cancelOldestSend();
            case RECEIVE -> receive(op.number() * world.scale());
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
                    peer.send(model.peerSends(op.number() * world.scale()));
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
            case PEER_WINDOW -> model.windowOpen = peer.window(op.number() == 1);
            case VERDICT -> verdict = op.number();
            case INSIDE, STEP, SETTLE -> {} // for outside only
        }
    }

    private static boolean isOfPeer(Op op) {
        return switch (op.kind()) {
            case PEER_SENDS, PEER_ENDS, PEER_RESETS, PEER_WINDOW -> true;
            default -> false;
        };
    }

    private void enable(int mask) {
        if (mask != 0) {
            WskStatus status = socket.setEventCallbacks(NpiId.WSK, mask);
            Model.check(status == WskStatus.SUCCESS, "enable answers " + status);
            model.enabled(mask);
        }
    }

    /** While its callback runs, a disable takes effect later, and says so; otherwise at once (ENB-24). */
    private void disable(int flag, boolean withIrp) {
        if ((statics & flag) != 0) {
            refusesToDisable(flag);
            return;
        }
        WskStatus later = withIrp ? WskStatus.PENDING : WskStatus.EVENT_PENDING;
        WskIrp irp = withIrp ? WskIrp.create() : null;
        WskStatus answer = irp == null
                ? socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | flag)
                : socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | flag, irp);
        Model.check(answer == WskStatus.SUCCESS || answer == later, "disable answers " + answer);
        model.disabled(flag, answer == WskStatus.SUCCESS, irp);
        if (irp != null) {
            disables.add(irp);
        }
    }

    private void refusesToDisable(int flag) {
        try {
            WskStatus answer = socket.setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | flag);
            throw new AssertionError("a static callback was disabled: " + answer);
        } catch (WskException e) {
            Model.check(e.rule().equals("ENB-100"), "a static callback: " + e.getMessage());
        }
    }

    private void send(int length, boolean withIrp) {
        if (model.outputEnded || model.isBroken()) {
            return;
        }
        byte[] bytes = model.nextBytes(length);
        if (withIrp) {
            WskIrp irp = WskIrp.create();
            WskStatus status = socket.send(ByteBuffer.wrap(bytes), irp);
            Model.check(status == WskStatus.PENDING, "send answers " + status);
            model.sends(bytes, irp);
            return;
        }
        long room = socket.client().options().sendLimit() - socket.sendBacklog();
        try {
            socket.send(ByteBuffer.wrap(bytes));
            model.sends(bytes, null);
        } catch (WskException e) {
            Model.check(
                    e.status() == WskStatus.INSUFFICIENT_RESOURCES && bytes.length > room,
                    "a send of %d bytes with room for %d: %s".formatted(bytes.length, room, e.getMessage()));
        }
    }

    private void echo(int most) {
        WskDataIndication data = indicated;
        if (data != null && !model.outputEnded && !model.isBroken()) {
            ByteBuffer view = data.buffer();
            int length = (int) Math.min(most, socket.client().options().sendLimit() - socket.sendBacklog());
            view.limit(Math.min(view.limit(), Math.max(0, length)));
            byte[] bytes = new byte[view.remaining()];
            view.get(0, bytes);
            socket.send(view);
            model.sends(bytes, null);
        }
    }

    private void receive(int length) {
        ByteBuffer target = ByteBuffer.allocate(length);
        WskIrp irp = WskIrp.create();
        WskStatus status = socket.receive(target, irp);
        if (model.isAbortedHere()) {
            Model.check(
                    status == WskStatus.INVALID_DEVICE_STATE, "after an abortive disconnect receive answers " + status);
            return;
        }
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
        world.atRest(this::checkAtRest);
    }

    private synchronized void checkAtRest() {
        if (failure != null) {
            throw new IllegalStateException(failure); // waiting does not help
        }
        for (WskIrp irp : disables) {
            Model.check(irp.status() == WskStatus.SUCCESS || model.closing, "a disable ended with " + irp.status());
        }
        disables.clear();
        model.atRest(peer.received(), peer.hasEnded(), peer.isReset(), socket.isClosed(), socket.enabledEvents());
    }
}
