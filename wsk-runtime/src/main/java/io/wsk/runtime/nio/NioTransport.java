package io.wsk.runtime.nio;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.LoopThread;
import io.wsk.runtime.transport.NameService;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportDatagram;
import io.wsk.runtime.transport.TransportListener;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several selector loops, each on a thread of its own. */
public final class NioTransport implements Transport {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final List<NioLoop> loops;
    private @Nullable LoopWatchdog watchdog;
    private final JdkNames names = new JdkNames();
    private final List<Thread> threads = new ArrayList<>();

    private NioTransport(List<NioLoop> loops) {
        this.loops = List.copyOf(loops);
    }

    /**
     * Opens the selectors and starts the threads.
     *
     * @param options how many loops
     * @return the transport, ready
     * @throws IOException if the operating system has no descriptors left
     */
    public static NioTransport open(WskClientOptions options) throws IOException {
        List<NioLoop> loops = new ArrayList<>();
        try {
            for (int i = 0; i < options.loops(); i++) {
                loops.add(new NioLoop());
            }
        } catch (IOException e) {
            loops.forEach(NioLoop::closeSelector);
            throw e;
        }
        NioTransport transport = new NioTransport(loops);
        transport.start(options.stallWarning());
        return transport;
    }

    private void start(Duration stallWarning) {
        int instance = INSTANCES.incrementAndGet();
        if (!stallWarning.isZero()) {
            LoopWatchdog watching = new LoopWatchdog(loops, TimeUnit.NANOSECONDS.convert(stallWarning));
            Thread thread = new Thread(watching, "wsk-%d-watchdog".formatted(instance));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
            watchdog = watching;
        }
        for (int i = 0; i < loops.size(); i++) {
            Thread thread = new LoopThread(loops.get(i)::run, "wsk-%d-loop-%d".formatted(instance, i));
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public CompletionStage<?> ready() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return Set.of();
    }

    @Override
    public List<? extends WskLoop> loops() {
        return loops;
    }

    @Override
    public NameService names() {
        return names;
    }

    @Override
    public List<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(NioTransport::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
    }

    private static boolean isUp(NetworkInterface candidate) {
        try {
            return candidate.isUp();
        } catch (SocketException e) {
            return false; // it has gone meanwhile
        }
    }

    @Override
    public TransportListener openListener(ProtocolFamily family) throws IOException {
        return new NioListener(ServerSocketChannel.open(family), family);
    }

    @Override
    public TransportConnection openConnection(ProtocolFamily family) throws IOException {
        return new NioConnection(SocketChannel.open(family), family);
    }

    @Override
    public TransportDatagram openDatagram(ProtocolFamily family) throws IOException {
        return new NioDatagram(DatagramChannel.open(family), family);
    }

    @Override
    public void close() {
        names.close();
        if (watchdog != null) {
            watchdog.stop();
        }
        loops.forEach(NioLoop::stop);
        boolean onLoop = loops.stream().anyMatch(NioLoop::isCurrent);
        if (!onLoop) {
            threads.forEach(NioTransport::join);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
