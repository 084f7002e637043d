package io.wsk.runtime.nio;

import io.wsk.runtime.transport.NameService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's resolver, which waits, on threads of its own: at most four, started when they are needed and ended when they are
 * not. Services are those of the operating system's table, if it has one.
 */
final class JdkNames implements NameService {
    private static final Path TABLE = Path.of("/etc/services");
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;

    /** Look-ups beyond this are refused: a resolver that hangs must not collect them. */
    private static final int MOST_WAITING = 1024;

    private final ThreadPoolExecutor threads;
    private volatile @Nullable List<Service> services;

    private record Service(String name, int port, boolean datagram) {}

    JdkNames() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "wsk-names");
                    thread.setDaemon(true); // a look-up that hangs must not keep the JVM alive
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Read when somebody asks: most programs never do. */
    private List<Service> services() {
        List<Service> known = services;
        if (known == null) {
            known = read(TABLE);
            services = known;
        }
        return known;
    }

    private static List<Service> read(Path table) {
        List<Service> found = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(table, StandardCharsets.ISO_8859_1)) {
                add(line.replaceFirst("#.*", "").trim(), found);
            }
        } catch (IOException e) {
            return List.of(); // not every operating system has one: then only numbers are known
        }
        return List.copyOf(found);
    }

    /** A line: name, port/protocol, aliases. */
    private static void add(String line, List<Service> found) {
        String[] words = line.split("\\s+", -1);
        if (words.length < 2 || !words[1].matches("\\d+/(tcp|udp)")) {
            return;
        }
        String[] number = words[1].split("/", -1);
        for (int i = 0; i < words.length; i++) {
            if (i != 1) {
                found.add(new Service(words[i], Integer.parseInt(number[0]), number[1].equals("udp")));
            }
        }
    }

    @Override
    public CompletionStage<List<InetAddress>> addressesOf(String host) {
        return lookUp(() -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                throw new CompletionException(e);
            }
        });
    }

    private <T> CompletionStage<T> lookUp(Supplier<T> lookUp) {
        try {
            return CompletableFuture.supplyAsync(lookUp, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(new RejectedExecutionException(MOST_WAITING + " look-ups wait", e));
        }
    }

    @Override
    public CompletionStage<Optional<String>> nameOf(InetAddress address) {
        return lookUp(() -> {
            String name = address.getCanonicalHostName();
            return name.equals(address.getHostAddress()) ? Optional.empty() : Optional.of(name);
        });
    }

    @Override
    public OptionalInt portOf(String service, boolean datagram) {
        return services().stream()
                .filter(known -> known.datagram == datagram && known.name.equals(service))
                .mapToInt(Service::port)
                .findFirst();
    }

    @Override
    public Optional<String> serviceAt(int port, boolean datagram) {
        return services().stream()
                .filter(known -> known.datagram == datagram && known.port == port)
                .map(Service::name)
                .findFirst();
    }

    void close() {
        threads.shutdownNow();
    }
}
