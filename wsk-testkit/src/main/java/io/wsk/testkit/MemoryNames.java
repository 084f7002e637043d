package io.wsk.testkit;

import io.wsk.runtime.transport.NameService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The names that a test has given. The network is the lock. */
final class MemoryNames implements NameService {
    private record Service(String name, int port, boolean datagram) {}

    private final MemoryNetwork network;
    private final Map<String, List<InetAddress>> hosts = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();

    MemoryNames(MemoryNetwork network) {
        this.network = network;
    }

    void host(String name, List<InetAddress> addresses) {
        hosts.put(name, addresses);
    }

    void service(String name, int port, boolean datagram) {
        services.add(new Service(name, port, datagram));
    }

    @Override
    public CompletionStage<List<InetAddress>> addressesOf(String host) {
        synchronized (network) {
            List<InetAddress> found = hosts.get(host);
            return found == null
                    ? CompletableFuture.failedStage(new UnknownHostException(host))
                    : CompletableFuture.completedStage(found);
        }
    }

    @Override
    public CompletionStage<Optional<String>> nameOf(InetAddress address) {
        synchronized (network) {
            return CompletableFuture.completedStage(hosts.entrySet().stream()
                    .filter(host -> host.getValue().contains(address))
                    .map(Map.Entry::getKey)
                    .findFirst());
        }
    }

    @Override
    public OptionalInt portOf(String service, boolean datagram) {
        synchronized (network) {
            return services.stream()
                    .filter(known -> known.datagram == datagram && known.name.equals(service))
                    .mapToInt(Service::port)
                    .findFirst();
        }
    }

    @Override
    public Optional<String> serviceAt(int port, boolean datagram) {
        synchronized (network) {
            return services.stream()
                    .filter(known -> known.datagram == datagram && known.port == port)
                    .map(Service::name)
                    .findFirst();
        }
    }
}
