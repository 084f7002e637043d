package io.wsk.testkit.conformance;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.ForwardingTransport;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportFactory;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one registration, as its network makes it, but held in the hands of the test: it is ready when the test says so,
 * a call that opens a datagram socket can be kept running, and it counts how often it was closed.
 */
final class HeldTransport implements TransportFactory {
    private static final long PATIENCE_SECONDS = 20;

    private final WskClientOptions network;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch opening = new CountDownLatch(1);
    private final AtomicInteger closes = new AtomicInteger();
    private volatile @Nullable CountDownLatch held;

    HeldTransport(WskClientOptions network) {
        this.network = network;
    }

    @Override
    public Transport open(WskClientOptions options) throws IOException {
        return new Held(network.transport().open(options));
    }

    /** {@return the options of the network with this transport} */
    WskClientOptions options() {
        return network.withTransport(this);
    }

    void becomesReady() {
        ready.complete(null);
    }

    void failsToStart() {
        ready.completeExceptionally(new IOException("no network"));
    }

    /** From now on a call that opens a datagram socket runs until the latch is open, and then fails. */
    CountDownLatch holdsCalls() {
        CountDownLatch latch = new CountDownLatch(1);
        held = latch;
        return latch;
    }

    /** Waits until a held call runs. */
    void awaitHeldCall() throws InterruptedException {
        await(opening);
    }

    int timesClosed() {
        return closes.get();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("waited %d s".formatted(PATIENCE_SECONDS));
        }
    }

    private final class Held extends ForwardingTransport {
        Held(Transport transport) {
            super(transport);
        }

        @Override
        public CompletionStage<?> ready() {
            return ready;
        }

        @Override
        public TransportDatagram openDatagram(ProtocolFamily family) throws IOException {
            CountDownLatch latch = held;
            if (latch == null) {
                return super.openDatagram(family);
            }
            opening.countDown();
            try {
                await(latch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the test lets the call fail");
        }

        @Override
        public void close() {
            closes.incrementAndGet();
            super.close();
        }
    }
}
