package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on a datagram socket: each datagram goes to a pending receive-from request, else to the receive-from callback.
 * If nobody wants it, it waits in the operating system's buffer as far as that reaches (EVT-15); one that was received already
 * is held. Everything is on the loop's thread but the queuing of requests.
 */
final class DatagramReceivePath {
    /** Datagrams that are received in one go, so that other sockets of the loop get their turn. */
    private static final int DATAGRAMS_PER_TURN = 16;

    private final DatagramSocket socket;
    private final TransportDatagram channel;
    private final CoreLoop loop;
    private final EventGate gate;
    private final @Nullable WskDatagramDispatch<Object> table;
    private final DatagramIndication indication;
    private final RequestQueue<Wanted> requests;

    private @Nullable Held held;

    /** What was held is on its way to the executor. */
    private boolean lent;

    /** The one datagram that was received and refused, or received when nobody wanted it any more. */
    private record Held(
            LoopMemory memory,
            int length,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {}

    /** What a request has room for. */
    private record Wanted(ByteBuffer target, int controlBytes) {}

    DatagramReceivePath(DatagramSocket socket, TransportDatagram channel, @Nullable WskDatagramDispatch<Object> table) {
        this.socket = socket;
        this.channel = channel;
        this.loop = socket.loop;
        this.gate = socket.gate();
        this.table = table;
        this.indication = new DatagramIndication(socket);
        this.requests = new RequestQueue<>(loop);
    }

    /** Any thread: {@code WskReceiveFrom}. */
    void request(ByteBuffer target, int controlBytes, Irp irp) {
        RequestQueue.Request<Wanted> request = requests.add(new Wanted(target, controlBytes), irp);
        loop.execute(() -> {
            if (socket.isOver()) {
                requests.endAll(socket.whenOver());
            } else {
                requests.makeCancellable(request);
                if (lent) {
                    socket.withdrawCall(); // what the callback would get is for the request (AMB-36)
                }
                socket.resume();
            }
        });
    }

    /** The channel has something, or somebody wants what is held. */
    void ready() {
        // A held datagram does not end the turn: its arrival is over, so only what is parked brings the loop back to
        // it.
        for (int i = 0; (i < DATAGRAMS_PER_TURN || held != null) && !socket.isOver(); i++) {
            if (socket.isCalling() || !isWanted()) {
                socket.receiving(false);
                return;
            } else if (!receiveOne()) {
                return;
            }
        }
    }

    private boolean isWanted() {
        return !requests.isEmpty() || gate.isOnOrPark(WSK_EVENT_RECEIVE_FROM);
    }

    /** Whether to go on with the next datagram. */
    private boolean receiveOne() {
        Held kept = held;
        if (kept != null) {
            held = null;
            if (!socket.destinations().accepts(kept.sender)) {
                return true; // another remote address was fixed meanwhile
            }
            return deliver(kept.memory, kept.length, kept.sender, kept.flags, kept.control);
        }
        LoopMemory memory = loop.receiveMemory()[0];
        ByteBuffer bytes = memory.bytes().clear();
        SocketAddress sender;
        try {
            sender = channel.receive(bytes);
        } catch (IOException e) {
            socket.client.counting().datagramFailures.addAndWarn(socket + " reports a failure and goes on", e);
            return false;
        }
        if (sender == null) {
            return false;
        }
        socket.transferred();
        if (!socket.destinations().accepts(sender)) {
            return true; // RFR-04, RFE-08
        }
        return deliver(memory, bytes.position(), sender, channel.lastFlags(), channel.lastControl());
    }

    private boolean deliver(
            LoopMemory memory,
            int length,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {
        if (requests.isEmpty()) {
            return indicate(memory, length, sender, flags, control);
        }
        RequestQueue.Request<Wanted> request = requests.take();
        ByteBuffer target = request.what().target;
        int count = Math.min(length, target.remaining());
        target.put(memory.range(0, count));
        List<WskControlData> fitting = fitting(control, request.what().controlBytes);
        Set<WskDatagramFlag> told = flags;
        if (count < length || fitting.size() < control.size()) {
            told = EnumSet.noneOf(WskDatagramFlag.class);
            told.addAll(flags);
            if (count < length) {
                told.add(WskDatagramFlag.TRUNCATED);
            }
            if (fitting.size() < control.size()) {
                told.add(WskDatagramFlag.CONTROL_TRUNCATED);
            }
        }
        request.irp().succeed(count, sender, told, fitting);
        return true;
    }

    private static List<WskControlData> fitting(List<WskControlData> control, int bytes) {
        int used = 0;
        for (int i = 0; i < control.size(); i++) {
            used += control.get(i).length();
            if (used > bytes) {
                return control.subList(0, i);
            }
        }
        return control;
    }

    private boolean indicate(
            LoopMemory memory,
            int length,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {
        ExecutorCalls calls = socket.calls();
        if (table != null && calls != null) {
            hold(memory, length, sender, flags, control);
            indicateOnExecutor(calls, table);
            return false;
        } else if (table == null || !gate.enterOrPark(WSK_EVENT_RECEIVE_FROM)) {
            hold(memory, length, sender, flags, control);
            return true;
        }
        boolean kept;
        try {
            kept = refuses(table, memory, length, sender, flags, control);
        } catch (Throwable failure) {
            gate.exit(WSK_EVENT_RECEIVE_FROM);
            socket.handlerFailed("receive-from", socket.context(), failure);
            return false;
        }
        if (kept) {
            hold(memory, length, sender, flags, control);
        }
        gate.exit(WSK_EVENT_RECEIVE_FROM);
        return true;
    }

    /** Gives what is held to a call on the executor. */
    private void indicateOnExecutor(ExecutorCalls calls, WskDatagramDispatch<Object> called) {
        Held given = held;
        held = null;
        if (given == null || !gate.isOnOrPark(WSK_EVENT_RECEIVE_FROM)) {
            held = given;
            return;
        }
        lent = true;
        calls.begin(new EventCall(socket, WSK_EVENT_RECEIVE_FROM, "receive-from", socket.context()) {
            private boolean kept;

            @Override
            boolean isWanted() {
                return requests.isEmpty();
            }

            @Override
            void callEvent() {
                kept = refuses(called, given.memory, given.length, given.sender, given.flags, given.control);
            }

            @Override
            void called() {
                lent = false;
                if (kept) {
                    notCalled();
                }
            }

            @Override
            void notCalled() {
                lent = false;
                held = socket.isOver() ? null : given;
            }
        });
    }

    /** Calls the callback, which was entered; {@return whether it refuses and the datagram waits} What it throws is thrown on. */
    private boolean refuses(
            WskDatagramDispatch<Object> called,
            LoopMemory memory,
            int length,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {
        ReceiveFromVerdict verdict;
        indication.open(memory, length, sender, flags, control);
        try {
            verdict = called.receiveFromEvent(socket.context(), socket, indication);
            DataIndication.requireAgreement(
                    verdict, verdict == ReceiveFromVerdict.RETAINED, indication.isRetained(), "receive-from");
        } catch (Throwable failure) {
            indication.takeBack();
            throw failure;
        } finally {
            indication.revoke();
        }
        if (verdict != ReceiveFromVerdict.REFUSED || (gate.statics() & WSK_EVENT_RECEIVE_FROM) != 0) {
            return false; // a static callback just loses what it refuses (AMB-16)
        }
        WskStatus pending = gate.disable(WSK_EVENT_RECEIVE_FROM, null); // RFE-04; takes effect with the exit
        assert pending == WskStatus.EVENT_PENDING : pending;
        return true;
    }

    private void hold(
            LoopMemory memory,
            int length,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {
        if (socket.isOver()) {
            return; // closed by the very callback that refuses
        }
        ByteBuffer copy = ByteBuffer.allocate(length);
        copy.put(0, memory.bytes(), 0, length);
        held = new Held(new LoopMemory(copy), length, sender, flags, control);
    }

    /** Nothing is received any more. */
    void end(Outcome outcome) {
        held = null;
        requests.endAll(outcome);
    }
}
