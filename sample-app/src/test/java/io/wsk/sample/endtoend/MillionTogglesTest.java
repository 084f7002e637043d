package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receive is switched off and on a million times by another thread, while a peer sends as fast as it can. */
@Timeout(60)
class MillionTogglesTest {
    private static final int TOGGLES = 1_000_000;

    /** One disable in so many waits for a running call, by turns in each of two ways. */
    private static final int AWAITED = 16;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void no_byte_is_lost_and_no_call_is_made_after_a_completed_disable() throws Exception {
        Noise noise = new Noise(1_000_000);
        StreamListener listening = new StreamListener(noise, new LinkedBlockingQueue<>());
        WskListenSocket listener = net.clientWithOneLoop()
                .listen(listening, MillionTogglesTest_StreamListenerDispatch.TABLE, Loopback.anyPort());
        listener.enableOnAccepted(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        Peer peer = net.peer(listener);
        CheckedStream stream = Wait.forNext(listening.accepted, "connection");
        AtomicBoolean stopped = new AtomicBoolean();
        FutureTask<Long> sending = Loopback.inBackground(() -> sendUntil(stopped, peer, noise));

        int rests = 0;
        for (int i = 0; i < TOGGLES && stream.fault().isEmpty(); i++) {
            if (hasTakenEffect(stream.socket, i)) {
                stream.rest();
                rests++;
            }
            stream.socket.enable(ConnectionEvent.RECEIVE);
        }
        long meanwhile = stream.bytes();
        stopped.set(true);

        assertThat(stream.fault()).isEmpty();
        long sent = Loopback.result(sending);
        Wait.forLatch(stream.ended, "the end of the stream");
        assertThat(stream.fault()).isEmpty();
        assertThat(stream.bytes()).isEqualTo(sent);
        assertThat(meanwhile).as("bytes received while toggling").isGreaterThan(TOGGLES);
        assertThat(rests).as("completed disables").isBetween(TOGGLES / AWAITED * 2, TOGGLES - 1);
    }

    /** {@return whether a disable has taken effect; else a call was running} */
    private static boolean hasTakenEffect(WskConnectionSocket socket, int i) throws InterruptedException {
        switch (i % AWAITED) {
            case 0 -> {
                assertThat(socket.disableAndAwait(ConnectionEvent.RECEIVE, Loopback.PATIENCE))
                        .isTrue();
                return true;
            }
            case AWAITED / 2 -> {
                WskIrp irp = WskIrp.create();
                WskStatus answer = socket.disable(ConnectionEvent.RECEIVE, irp);
                assertThat(answer).isIn(WskStatus.SUCCESS, WskStatus.PENDING);
                assertThat(irp.await(Loopback.PATIENCE)).isTrue();
                assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
                return true;
            }
            default -> {
                return socket.disable(ConnectionEvent.RECEIVE) == WskStatus.SUCCESS;
            }
        }
    }

    private static long sendUntil(AtomicBoolean stopped, Peer peer, Noise noise) throws IOException {
        long sent = noise.writeUntil(stopped::get, peer.out());
        peer.shutdownOutput();
        return sent;
    }

    record StreamListener(Noise noise, BlockingQueue<CheckedStream> accepted) {
        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            CheckedStream stream = new CheckedStream(accept.socket(), noise);
            AcceptVerdict verdict = accept.with(stream, CheckedStreamDispatch.TABLE);
            accepted.add(stream);
            return verdict;
        }
    }
}
