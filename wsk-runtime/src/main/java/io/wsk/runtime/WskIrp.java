package io.wsk.runtime;

import io.wsk.runtime.core.Irp;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A reusable completion token: the I/O request packet (IRP-07). One IRP serves one request at a time; after its completion
 * and {@link #reuse()} it serves the next.
 *
 * <p>The result of a request that was given an IRP is found here and only here: nothing is thrown (IRP-05). The completion
 * routine runs for every outcome (IRP-02 to IRP-04), on the loop of the socket, never inside the call that was given the IRP
 * and never inside a callback.
 */
public interface WskIrp {
    /** {@return a new IRP without a completion routine} */
    static WskIrp create() {
        return new Irp(irp -> {});
    }

    /**
     * {@return a new IRP}
     *
     * @param completionRoutine called with the IRP for every outcome; must not wait (EVT-06)
     */
    static WskIrp create(Consumer<? super WskIrp> completionRoutine) {
        return new Irp(completionRoutine);
    }

    /**
     * Makes a request with an IRP of its own, and gives its outcome as a future:
     * {@code WskIrp.future(irp -> socket.receive(buffer, irp))}.
     *
     * @param request makes the call
     * @return completes with the IRP, or exceptionally with a {@link WskException}, on the loop of the socket. Its {@code get} and
     *     {@code join} throw inside a callback or on a loop (EVT-06)
     */
    static CompletableFuture<WskIrp> future(Consumer<WskIrp> request) {
        WskIrp irp = create();
        request.accept(irp);
        return irp.toCompletableFuture();
    }

    /**
     * {@return {@link WskStatus#PENDING} from the call that is given the IRP until completion, then the outcome}
     *
     * @throws IllegalStateException if the IRP has not been used since its creation or reuse
     */
    WskStatus status();

    /** {@return whether the request has completed} */
    boolean isCompleted();

    /**
     * {@return the byte count of the completed request (IRP-06)} 0 for one that has none or has failed; only a
     * {@link WskReceiveMode#WAITALL} and several messages tell what was moved before a failure.
     */
    long information();

    /**
     * {@return the socket that the completed request produced (IRP-06)}
     *
     * @throws IllegalStateException if it has not completed with success or does not produce one
     */
    WskSocket socket();

    /**
     * {@return the sender of the datagram that the completed {@code receiveFrom} took (RFR-01)}
     *
     * @throws IllegalStateException if the request has not completed with success or is of another kind
     */
    SocketAddress remoteAddress();

    /** {@return the addresses that the completed {@code getAddressInfo} has found (GAI-01)} */
    List<InetSocketAddress> addresses();

    /**
     * {@return the names that the completed {@code getNameInfo} has found (GNI-01)}
     *
     * @throws IllegalStateException if the request has not completed with success or is of another kind
     */
    WskNameInfo nameInfo();

    /** {@return what is told about the datagram that the completed {@code receiveFrom} took (AMB-27)} */
    Set<WskDatagramFlag> datagramFlags();

    /** {@return the control data that came along with it, as far as it was asked for} */
    List<WskControlData> controlData();

    /**
     * {@return whether the datagram that the completed {@code receiveFrom} took was longer than the buffer} The rest of it is
     * lost, and the status is a success all the same: {@code MSG_TRUNC} (RFR-02, AMB-28).
     */
    boolean isTruncated();

    /**
     * Asks for cancellation (IRP-13). The request still completes, with {@link WskStatus#CANCELLED} or, if it was faster, with
     * its outcome.
     *
     * @return whether the request was still pending
     */
    boolean cancel();

    /**
     * Waits for completion. Must not be called inside a callback or on a loop, which throws (EVT-06).
     *
     * @return the outcome
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    WskStatus await() throws InterruptedException;

    /**
     * Waits for completion, with a limit. Must not be called inside a callback or on a loop, which throws (EVT-06).
     *
     * @param timeout how long to wait
     * @return whether the request has completed
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    @CheckReturnValue
    boolean await(Duration timeout) throws InterruptedException;

    /**
     * {@return a fresh future for this use of the IRP}. It completes with the IRP after the completion routine, or
     * exceptionally with a {@link WskException} if the status is a failure. Its {@code get} and {@code join} throw inside a
     * callback or on a loop (EVT-06).
     */
    CompletableFuture<WskIrp> toCompletableFuture();

    /**
     * Makes a completed IRP ready for the next request, {@code IoReuseIrp}.
     *
     * @return this IRP
     * @throws IllegalStateException if its request is still pending
     */
    WskIrp reuse();
}
