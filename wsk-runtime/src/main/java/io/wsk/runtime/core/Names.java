package io.wsk.runtime.core;

import io.wsk.runtime.WskAddressHints;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskNameFlag;
import io.wsk.runtime.WskNameInfo;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.transport.Transport;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name resolution (7.18). */
final class Names {
    private static final int LARGEST_PORT = 65_535;

    /** What the JDK reads as an address; anything else, such as 1.2.3.256, it would look up. */
    private static final Pattern IPV4 =
            Pattern.compile("(OCTET\\.){3}OCTET".replace("OCTET", "(25[0-5]|2[0-4]\\d|1?\\d?\\d)"));

    private final Transport transport;

    Names(Transport transport) {
        this.transport = transport;
    }

    /** {@code WskGetAddressInfo}. */
    void addressInfo(@Nullable String node, @Nullable String serviceName, WskAddressHints hints, Irp irp) {
        if (isEmpty(node) && isEmpty(serviceName)) {
            throw SocketCore.invalid("GAI-02", "a look-up without node and service name", "give at least one");
        }
        int port = isEmpty(serviceName) ? 0 : port(serviceName, hints.datagram());
        long use = irp.use();
        hosts(node, hints).whenComplete((hosts, failure) -> {
            if (irp.use() != use) {
                return; // it was cancelled, and serves another request already
            }
            List<InetSocketAddress> found = hosts == null
                    ? List.of()
                    : hosts.stream()
                            .filter(host -> isOf(host, hints))
                            .map(host -> new InetSocketAddress(host, port))
                            .toList();
            if (failure instanceof RejectedExecutionException) {
                irp.fail(tooMany(failure));
            } else if (found.isEmpty()) {
                irp.fail(noMatch("the host name " + node, failure));
            } else {
                irp.succeed(found);
            }
        });
    }

    private static boolean isEmpty(@Nullable String name) {
        return name == null || name.isEmpty();
    }

    private static boolean isOf(InetAddress host, WskAddressHints hints) {
        return hints.family() == null
                || hints.family()
                        == (host instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
    }

    private int port(@Nullable String name, boolean datagram) {
        if (name == null) {
            return 0;
        } else if (name.matches("\\d{1,5}") && Integer.parseInt(name) <= LARGEST_PORT) {
            return Integer.parseInt(name);
        }
        return transport.names().portOf(name, datagram).orElseThrow(() -> noMatch("the service name " + name, null));
    }

    private CompletionStage<List<InetAddress>> hosts(@Nullable String node, WskAddressHints hints) {
        try {
            if (node == null || node.isEmpty()) {
                return CompletableFuture.completedStage(
                        hints.passive()
                                ? List.of(InetAddress.getByName("::"), InetAddress.getByName("0.0.0.0"))
                                : List.of(InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1")));
            } else if (isNumeric(node)) {
                return CompletableFuture.completedStage(List.of(InetAddress.getByName(node)));
            }
        } catch (UnknownHostException e) {
            throw noMatch("the numeric address " + node, e);
        }
        if (hints.numericHost()) {
            throw noMatch("the numeric address " + node, null);
        }
        return transport.names().addressesOf(node);
    }

    /** Such a name is read, and not looked up. */
    private static boolean isNumeric(String node) {
        return node.contains(":") || IPV4.matcher(node).matches();
    }

    /** {@code WskGetNameInfo}. */
    void nameInfo(InetSocketAddress address, Set<WskNameFlag> flags, Irp irp) {
        long use = irp.use();
        InetAddress host = address.getAddress();
        if (host == null) {
            throw SocketCore.invalid("GNI-01", "the names of " + address, "resolve the address first");
        }
        String serviceName = flags.contains(WskNameFlag.NUMERICSERV)
                ? Integer.toString(address.getPort())
                : transport
                        .names()
                        .serviceAt(address.getPort(), flags.contains(WskNameFlag.DGRAM))
                        .orElse(Integer.toString(address.getPort()));
        if (flags.contains(WskNameFlag.NUMERICHOST)) {
            irp.succeed(new WskNameInfo(host.getHostAddress(), serviceName));
            return;
        }
        transport.names().nameOf(host).whenComplete((name, failure) -> {
            if (irp.use() != use) {
                return;
            }
            Optional<String> known = name == null ? Optional.empty() : name;
            if (failure instanceof RejectedExecutionException) {
                irp.fail(tooMany(failure));
                return;
            } else if (known.isEmpty() && flags.contains(WskNameFlag.NAMEREQD)) {
                irp.fail(noMatch("the name of " + host.getHostAddress(), failure));
                return;
            }
            String full = known.orElse(host.getHostAddress());
            boolean cut = known.isPresent() && flags.contains(WskNameFlag.NOFQDN) && isHere(host);
            irp.succeed(new WskNameInfo(cut ? full.replaceFirst("\\..*", "") : full, serviceName));
        });
    }

    /** Only a host of one's own is known without its domain. */
    private boolean isHere(InetAddress host) {
        try {
            return host.isLoopbackAddress() || transport.addresses().contains(host);
        } catch (IOException e) {
            return false; // the full name is never wrong
        }
    }

    private static WskException tooMany(Throwable cause) {
        return new WskException(
                WskStatus.INSUFFICIENT_RESOURCES,
                "GAI-05",
                "too many look-ups of names wait",
                "look fewer names up at a time, and see why the name service does not answer",
                cause);
    }

    private static WskException noMatch(String what, @Nullable Throwable cause) {
        return new WskException(
                WskStatus.NO_MATCH,
                "GAI-05",
                what + " is not known",
                "check the spelling, the family that the hints ask for, and the machine's name service",
                cause);
    }
}
