package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskReceiveMode;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on a connection: bytes from the channel go to a pending receive request, else to the receive callback, else
 * to the {@link ReceiveHold}. Everything is on the loop's thread, but for a callback on the executor: it is lent what is held, and
 * the loop adds nothing until it comes back.
 *
 * <p>Two states, each with its transitions:
 *
 * <pre>
 * delivery: FLOWING → SUSPENDED   a verdict leaves bytes over (RCE-01)
 *           SUSPENDED → FLOWING   a receive request completes (RCE-06, AMB-13)
 * end:      OPEN → GRACEFUL       end of stream read
 *           OPEN → ABORTIVE       connection broken
 *           GRACEFUL, ABORTIVE → INDICATED   the disconnect callback has been called, or is not implemented
 *           OPEN → INDICATED       this side has disconnected abortively
 * </pre>
 */
final class ReceivePath {
    private enum Delivery {
        FLOWING,
        SUSPENDED
    }

    private enum End {
        OPEN,
        GRACEFUL,
        ABORTIVE,
        INDICATED
    }

    private static final OnDemand<ReceivePath, ReceiveRequests> REQUESTS = new OnDemand<>(
            AtomicReferenceFieldUpdater.newUpdater(ReceivePath.class, ReceiveRequests.class, "requests"),
            path -> new ReceiveRequests(path.socket.loop, path::served));

    private final ConnectionSocket socket;
    private final Connection connection;
    private final ConnectionCallbacks callbacks;
    private final ReceiveHold hold;
    private final DataIndication indication;
    private volatile @Nullable ReceiveRequests requests;

    private Delivery delivery = Delivery.FLOWING;
    private volatile End end = End.OPEN;
    private boolean endSeen;
    private @Nullable WskStatus brokenBy;
    private boolean paused;

    /** Whether a push bit was seen in what is being indicated or held (RCE-03). */
    private boolean pushed;

    /** Whether the call on the executor has given its verdict, and whether what that suspends was resumed since. */
    private volatile boolean answered;

    private boolean resumed;

    /** The disconnect callback is on its way to the executor. */
    private boolean tellingEnd;

    private boolean discarding;
    private boolean silent;

    /** Requests that were served and whose completion is on its way: what they left over, and the end, come after it (RCE-06). */
    private int completing;

    /** From the call of the receive callback until what it took is out of the hold; its sends are written in between. */
    private boolean indicating;

    ReceivePath(ConnectionSocket socket, Connection connection, ConnectionCallbacks callbacks) {
        this.socket = socket;
        this.connection = connection;
        this.callbacks = callbacks;
        this.hold = new ReceiveHold(socket.loop.holds());
        this.indication = new DataIndication(socket);
    }

    /** Any thread: the bytes that were read and that nobody has taken yet. */
    int backlog() {
        return hold.lengthSeenByOthers();
    }

    DataIndication indication() {
        return indication;
    }

    /** Any thread: whether nothing is left to be told of the end of the stream, or the break of the connection. */
    boolean endIsTold() {
        return end == End.INDICATED;
    }

    /** Whether the peer's end of the stream, or the break of the connection, has been read. */
    boolean endSeen() {
        return endSeen;
    }

    /** Whether the peer has ended and has left nothing to be read. */
    boolean hasEndedEmpty() {
        return endSeen && hold.isEmpty();
    }

    /** Whether more can be read now. Who asks for data with a request gets it, also while indications pause. */
    boolean wantsRead() {
        return !endSeen && (discarding || hold.room() > 0 && !hold.isLent() && (!paused || isRequested()));
    }

    /** The channel has something. What is sent back as it came in large pieces is written in fewer ones. */
    void readReady() {
        SendPath send = connection.send();
        LoopMemory[] parts = socket.loop.receiveMemory();
        int i = 0;
        do {
            read(parts[i], i < parts.length - 1);
            i++;
        } while (send.isGathering());
        send.gathered();
    }

    private void read(LoopMemory memory, boolean mayGather) {
        connection.send().gatherNoMore(); // also if nothing can be read
        ByteBuffer bytes = memory.bytes();
        bytes.clear().limit(discarding ? bytes.capacity() : hold.room());
        int count;
        try {
            count = connection.channel().read(bytes);
        } catch (IOException e) {
            connection.broken(e);
            return;
        }
        if (count > 0) {
            connection.activity().received();
            socket.transferred();
            if (!discarding && brokenBy == null) { // which an extension may just have changed
                pushed |= connection.channel().lastReadPushed();
                arrived(memory, bytes.flip(), mayGather && count == bytes.capacity());
            }
        } else if (count < 0) {
            ended(End.GRACEFUL);
        }
    }

    private void arrived(LoopMemory memory, ByteBuffer bytes, boolean mayGather) {
        if (hold.isEmpty() && delivery == Delivery.FLOWING && hasNoRequests() && socket.calls() == null) {
            if (mayGather) {
                connection.send().gatherUpTo(memory);
            }
            indicate(memory, bytes.limit(), null);
        } else {
            hold.append(bytes);
            drain();
        }
    }

    /** Offers the first bytes of a memory to the receive callback; what is not consumed ends up in, or stays in, the hold. */
    private void indicate(LoopMemory memory, int length, @Nullable ReceiveHold from) {
        WskConnectionDispatch<Object> table = callbacks.table();
        if (table == null || !callbacks.gate().enterOrPark(WSK_EVENT_RECEIVE)) {
            keep(memory, 0, length, from);
            return;
        }
        int consumed;
        indicating = true;
        connection.callbackBegins();
        try {
            consumed = callbacks.receive(table, indication, memory, length, flags());
        } catch (Throwable failure) {
            connection.callbackThrew(WSK_EVENT_RECEIVE, "receive", failure);
            indicating = false;
            return;
        }
        connection.callbackReturned(WSK_EVENT_RECEIVE);
        if (consumed < length) {
            delivery = Delivery.SUSPENDED;
        }
        keep(memory, consumed, length, from);
        pushed &= !hold.isEmpty();
        indicating = false;
    }

    private WskReceiveFlags flags() {
        WskReceiveFlags flags = socket.receiveFlags();
        return pushed ? WskReceiveFlags.of(flags.bits() | WskReceiveFlags.ENTIRE_MESSAGE) : flags;
    }

    private void keep(LoopMemory memory, int consumed, int length, @Nullable ReceiveHold from) {
        if (from != null) {
            if (!from.isEmpty()) { // a close inside the callback has emptied it
                from.consume(consumed);
            }
        } else if (consumed < length && !socket.isClosing() && brokenBy == null) {
            hold.append(memory.range(consumed, length));
        }
    }

    /** Gives what is held to requests and to the callback, as far as they take it; then the end. */
    void drain() {
        if (hold.isLent()) {
            return; // and comes back here
        } else if (tellingEnd && end == End.GRACEFUL && !hold.isEmpty() && mayIndicate()) {
            socket.withdrawCall(); // AMB-11: the data can come first after all
        }
        serveRequests();
        while (!hold.isEmpty() && mayIndicate() && !socket.isCalling()) {
            if (indicateOnExecutor()) {
                return;
            }
            int before = hold.length();
            indicate(hold.memory(), before, hold);
            if (hold.length() == before) {
                break;
            }
        }
        indicateEnd();
    }

    /** Lends what is held to a call on the executor, if that is where the callbacks run. */
    private boolean indicateOnExecutor() {
        ExecutorCalls calls = socket.calls();
        WskConnectionDispatch<Object> table = callbacks.table();
        if (calls == null || table == null) {
            return false;
        }
        LoopMemory memory = hold.lend();
        int length = hold.length();
        WskReceiveFlags flags = flags();
        answered = false;
        resumed = false;
        calls.begin(new EventCall(socket, WSK_EVENT_RECEIVE, "receive", callbacks.context()) {
            private int consumed;

            @Override
            boolean isWanted() {
                return !areRequestsOnTheirWay();
            }

            @Override
            void callEvent() {
                consumed = callbacks.receive(table, indication, memory, length, flags);
                answered = true;
            }

            @Override
            void called() {
                if (consumed < length && !resumed) {
                    delivery = Delivery.SUSPENDED;
                }
                hold.takeBack(memory, consumed);
                pushed &= !hold.isEmpty();
            }

            @Override
            void notCalled() {
                hold.takeBack(memory, 0);
            }
        });
        return true;
    }

    private boolean mayIndicate() {
        return delivery == Delivery.FLOWING
                && hasNoRequests()
                && !paused
                && !discarding
                && callbacks.gate().isOnOrPark(WSK_EVENT_RECEIVE);
    }

    // ---- receive requests

    private boolean hasNoRequests() {
        ReceiveRequests current = requests;
        return completing == 0 && (current == null || current.isEmpty());
    }

    private boolean areRequestsOnTheirWay() {
        ReceiveRequests current = requests;
        return current != null && current.areOnTheirWay();
    }

    /** Whether a request is here that no bytes were there for. */
    private boolean isRequested() {
        ReceiveRequests current = requests;
        return current != null && current.isWaiting();
    }

    /** Any thread: a request will come. From now on the callback gets nothing before it (AMB-36). */
    void announce() {
        REQUESTS.of(this).announce();
    }

    /** {@code WskReceive}, announced before. The data of a callback that has not begun is for the request (AMB-36). */
    void receive(ByteBuffer target, WskReceiveMode mode, Irp irp) {
        if (hold.isLent()) {
            socket.withdrawCall();
        }
        if (!target.hasRemaining() && mode != WskReceiveMode.DRAIN) {
            socket.afterCall(() -> receiveNothing(irp)); // what it resumes is suspended by the end of the call
            return;
        }
        ReceiveRequests current = REQUESTS.of(this);
        current.arrived();
        if (silent) {
            irp.cancelled("the connection went silent");
            return;
        }
        current.add(target, mode, irp);
        drain();
        connection.updateInterest();
    }

    /** A request without room just resumes the indications (AMB-13). */
    private void receiveNothing(Irp irp) {
        REQUESTS.of(this).arrived();
        if (socket.isOver()) {
            socket.whenOver().tell(irp);
        } else if (silent) {
            irp.cancelled("the connection went silent");
        } else {
            irp.succeed(0);
            served();
        }
    }

    private void serveRequests() {
        ReceiveRequests current = requests;
        boolean served = false;
        if (current != null && current.isWaiting()) {
            served = current.serve(hold, endSeen, brokenBy == null ? null : failure());
        }
        pushed &= !hold.isEmpty();
        if (served) {
            served(); // one is enough to resume; requests that still wait come first all the same
        }
    }

    /** What a request is told whose connection is broken. */
    WskException failure() {
        return brokenBy == WskStatus.CONNECTION_RESET
                ? new WskException(brokenBy, "RCV-03", "the connection of " + socket + " is broken", "close the socket")
                : new WskException(
                        WskStatus.CANCELLED,
                        "DSC-07",
                        "the connection of " + socket + " was disconnected abortively",
                        "close the socket");
    }

    /** A request was told its outcome: indications resume when its completion routine has run, which is on the loop too. */
    private void served() {
        delivery = Delivery.FLOWING;
        resumed = answered; // by the executor, which the loop may not know yet
        if (tellingEnd) {
            socket.withdrawCall();
        }
        completing++;
        socket.loop.execute(this::completed);
    }

    private void completed() {
        completing--;
        resume();
    }

    /** Takes up what waited. */
    void resume() {
        if (!socket.isOver()) {
            callbacks.gate().unpark();
            drain();
            connection.updateInterest();
        }
    }

    // ---- the end

    private void ended(End how) {
        endSeen = true;
        if (end == End.OPEN) {
            end = how;
        }
        drain();
        connection.halfEnded();
    }

    /** The connection is broken. What is held may still be delivered, but a reset may overtake it (AMB-11). */
    void broken() {
        brokenBy = WskStatus.CONNECTION_RESET;
        if (end != End.INDICATED) {
            end = End.ABORTIVE;
        }
        endSeen = true;
        if (indicating) {
            socket.loop.execute(this::giveRest); // what is being indicated has not been taken out of the hold yet
        } else {
            socket.afterCall(this::giveRest);
        }
    }

    private void giveRest() {
        drain();
        hold.clear();
    }

    /** Nothing comes any more, and nothing is indicated. */
    void silenced() {
        silent = true;
        end = End.INDICATED;
        hold.clear();
        socket.withdrawCall();
    }

    /** This side has ended the connection abortively, which is not indicated (DSE-02); nothing can be received (DSC-07). */
    void aborted() {
        brokenBy = WskStatus.CONNECTION_ABORTED;
        end = End.INDICATED;
        endSeen = true;
        hold.clear();
        socket.withdrawCall();
    }

    private void indicateEnd() {
        if (end == End.OPEN || end == End.INDICATED || completing > 0 || socket.isClosing() || socket.isCalling()) {
            return;
        }
        boolean dataFirst = !hold.isEmpty() && end == End.GRACEFUL;
        WskConnectionDispatch<Object> table = callbacks.table();
        if (table == null) {
            return;
        } else if ((table.eventMask() & WSK_EVENT_DISCONNECT) == 0) {
            if (!dataFirst) {
                end = End.INDICATED;
                socket.closeByRuntime(SocketCore.CloseKind.GRACEFUL); // nobody is there to do it
            }
            return;
        } else if (dataFirst && (paused || areRequestsOnTheirWay() || mayIndicate())) {
            return; // AMB-11; but held data that nobody wants now does not delay the end (AMB-12)
        }
        WskDisconnectKind kind = end == End.GRACEFUL ? WskDisconnectKind.GRACEFUL : WskDisconnectKind.ABORTIVE;
        ExecutorCalls calls = socket.calls();
        if (calls == null && callbacks.gate().enterOrPark(WSK_EVENT_DISCONNECT)) {
            callDisconnect(table, kind);
        } else if (calls != null && callbacks.gate().isOnOrPark(WSK_EVENT_DISCONNECT)) {
            tellingEnd = true;
            boolean passesData = dataFirst && delivery == Delivery.FLOWING && hasNoRequests();
            calls.begin(new EventCall(socket, WSK_EVENT_DISCONNECT, "disconnect", callbacks.context()) {
                @Override
                boolean isWanted() {
                    return !passesData
                            || !callbacks
                                    .gate()
                                    .isOn(WSK_EVENT_RECEIVE); // else what it would pass comes first (AMB-11)
                }

                @Override
                void callEvent() {
                    end = End.INDICATED;
                    table.disconnectEvent(callbacks.context(), callbacks.self(), kind);
                }

                @Override
                void called() {
                    tellingEnd = false;
                }

                @Override
                void notCalled() {
                    tellingEnd = false;
                }
            });
        }
    }

    private void callDisconnect(WskConnectionDispatch<Object> table, WskDisconnectKind kind) {
        end = End.INDICATED;
        connection.callbackBegins();
        try {
            table.disconnectEvent(callbacks.context(), callbacks.self(), kind);
        } catch (Throwable failure) {
            connection.callbackThrew(WSK_EVENT_DISCONNECT, "disconnect", failure);
            return;
        }
        connection.callbackReturned(WSK_EVENT_DISCONNECT);
    }

    // ---- pause and discard

    /** The send backlog is high: nothing more is read or indicated, and TCP slows the peer down. */
    void pause() {
        paused = true;
    }

    boolean isPaused() {
        return paused;
    }

    boolean isDiscarding() {
        return discarding;
    }

    void unpause() {
        paused = false;
        socket.loop.execute(this::resume);
    }

    /** The socket is closing: what comes in from now on is read and dropped, until the peer ends too. */
    void startDiscarding() {
        discarding = true;
        paused = false;
        hold.clear();
    }

    void endRequests(Outcome outcome) {
        ReceiveRequests current = requests;
        if (current != null) {
            current.endAll(outcome);
        }
    }
}
