package io.wsk.runtime.core;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportChannel;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets or gets one option of a socket (6.2), and says what is wrong with a request: the category, the time or the value
 * (AMB-20), or that nobody knows the option (AMB-21).
 *
 * @param socket the socket
 * @param channels its channels; a stream socket without a role has two
 */
record OptionRequest(SocketCore socket, List<TransportChannel> channels) {
    private static final Set<WskCategory> ALL = Set.of(WskCategory.values());
    private static final Set<WskCategory> TCP = Set.of(WskCategory.LISTEN, WskCategory.CONNECTION, WskCategory.STREAM);

    private static final Set<WskCategory> CONNECTIONS = Set.of(WskCategory.CONNECTION, WskCategory.STREAM);

    private static final Known EXCLUSIVE =
            new Known("CTL-22", WskSocketOptions.SO_EXCLUSIVEADDRUSE, ALL, true, TransportCapability.ADDRESS_SHARING);
    private static final Known REUSE = new Known("CTL-25", StandardSocketOptions.SO_REUSEADDR, ALL, true, null);
    private static final Known V6ONLY =
            new Known("SMP-02", WskSocketOptions.IPV6_V6ONLY, ALL, true, TransportCapability.IPV6_ONLY);
    private static final List<Known> KNOWN = List.of(
            new Known("CTL-20", StandardSocketOptions.SO_BROADCAST, Set.of(WskCategory.DATAGRAM), false, null),
            EXCLUSIVE,
            new Known("CTL-23", StandardSocketOptions.SO_KEEPALIVE, TCP, false, null),
            new Known("CTL-24", StandardSocketOptions.SO_RCVBUF, ALL, false, null),
            REUSE,
            V6ONLY,
            new Known("AMB-21", StandardSocketOptions.TCP_NODELAY, CONNECTIONS, false, null),
            new Known("AMB-21", StandardSocketOptions.SO_LINGER, CONNECTIONS, false, null),
            new Known("AMB-21", StandardSocketOptions.IP_MULTICAST_IF, Set.of(WskCategory.DATAGRAM), false, null),
            new Known("AMB-21", StandardSocketOptions.IP_MULTICAST_TTL, Set.of(WskCategory.DATAGRAM), false, null),
            new Known("AMB-21", StandardSocketOptions.IP_MULTICAST_LOOP, Set.of(WskCategory.DATAGRAM), false, null));

    /**
     * An option whose category is known: that WSK has itself, or {@link StandardSocketOptions} has for some protocol.
     *
     * @param needed what the transport needs so that it can be switched on
     */
    private record Known(
            String rule,
            SocketOption<?> option,
            Set<WskCategory> categories,
            boolean beforeBind,
            @Nullable TransportCapability needed) {
        static @Nullable Known of(SocketOption<?> option) {
            for (Known known : KNOWN) {
                if (known.option.equals(option)) {
                    return known;
                }
            }
            return null;
        }

        /** A socket without a category takes what its protocol has. */
        boolean fits(Optional<WskCategory> category) {
            return category.isEmpty() || categories.contains(category.get());
        }
    }

    Set<SocketOption<?>> supported() {
        Set<SocketOption<?>> options = new HashSet<>();
        channels.forEach(channel -> options.addAll(channel.supportedOptions()));
        if (socket.category().equals(Optional.of(WskCategory.LISTEN))) {
            options.add(WskSocketOptions.SO_CONDITIONAL_ACCEPT);
        }
        for (Known known : KNOWN) {
            if (!known.fits(socket.category())) {
                options.remove(known.option);
            } else if (known.needed != null) {
                options.add(known.option);
            }
        }
        return options;
    }

    // ---- set

    <T> void set(SocketOption<T> option, T value) {
        requireValue(option, value);
        if (option.equals(WskSocketOptions.SO_CONDITIONAL_ACCEPT)) {
            socket.conditionalAccept((Boolean) value);
            return;
        }
        Known known = Known.of(option);
        if (known != null) {
            requireCategory(known);
            requireTime(known);
            requireNotBoth(known, value);
            if (isBeyondTransport(known)) {
                requireOff(known, value);
                return;
            }
        }
        for (TransportChannel channel : having(option)) {
            setOn(channel, option, value);
        }
    }

    private <T> void setOn(TransportChannel channel, SocketOption<T> option, T value) {
        try {
            channel.setOption(option, value);
        } catch (IllegalArgumentException e) {
            throw new WskException(WskStatus.INVALID_PARAMETER, "AMB-20", found(option, value), "use a valid value", e);
        } catch (IOException e) {
            throw NetworkFailure.of("setting " + found(option, value), e);
        }
    }

    /** A raw type may have let anything through. */
    private void requireValue(SocketOption<?> option, @Nullable Object value) {
        if (!option.type().isInstance(value)) {
            throw SocketCore.invalid(
                    "AMB-20", found(option, value), "use a " + option.type().getSimpleName());
        }
    }

    private void requireCategory(Known known) {
        if (!known.fits(socket.category())) {
            throw new WskException(
                    WskStatus.INVALID_DEVICE_REQUEST,
                    "AMB-20",
                    known.option + " on " + socket,
                    "use it with " + EnumSet.copyOf(known.categories) + " (" + known.rule + ")");
        }
    }

    private void requireTime(Known known) {
        if (known.beforeBind && socket.isBound()) {
            throw SocketCore.wrongState(
                    "AMB-20", known.option + " on " + socket, "set it before the bind (" + known.rule + ")");
        }
    }

    /** Of the two options about address sharing one socket has one (AMB-24). */
    private void requireNotBoth(Known known, Object value) {
        SocketOption<?> other = known.equals(REUSE)
                ? WskSocketOptions.SO_EXCLUSIVEADDRUSE
                : known.equals(EXCLUSIVE) ? StandardSocketOptions.SO_REUSEADDR : null;
        if (other != null && value.equals(true) && !isBeyondTransport(EXCLUSIVE) && Objects.equals(get(other), true)) {
            throw SocketCore.invalid("AMB-24", found(known.option, true) + " beside " + other, "use one of the two");
        }
    }

    private boolean isBeyondTransport(Known known) {
        return known.needed != null && !socket.client.capabilities().contains(known.needed);
    }

    private void requireOff(Known known, Object value) {
        if (value.equals(true)) {
            throw new WskException(
                    WskStatus.NOT_SUPPORTED,
                    known.rule,
                    found(known.option, true) + ", for which the transport lacks " + known.needed,
                    known.equals(V6ONLY)
                            ? "bind an IPv6 address instead of the wildcard, which serves IPv4 too"
                            : "rely on the rules of the operating system");
        }
    }

    private String found(SocketOption<?> option, @Nullable Object value) {
        return option + " = " + value + " on " + socket;
    }

    // ---- get

    @SuppressWarnings("unchecked")
    <T> T get(SocketOption<T> option) {
        if (option.equals(WskSocketOptions.SO_CONDITIONAL_ACCEPT)) {
            return (T) Boolean.valueOf(socket.conditionalAccept());
        }
        Known known = Known.of(option);
        if (known != null) {
            requireCategory(known);
            if (isBeyondTransport(known)) {
                return (T) Boolean.FALSE;
            }
        }
        try {
            return having(option).get(0).getOption(option);
        } catch (IOException e) {
            throw NetworkFailure.of("reading " + option + " of " + socket, e);
        }
    }

    private List<String> names() {
        return supported().stream().map(SocketOption::name).sorted().toList();
    }

    private List<TransportChannel> having(SocketOption<?> option) {
        List<TransportChannel> found = channels.stream()
                .filter(channel -> channel.supportedOptions().contains(option))
                .toList();
        if (found.isEmpty()) {
            throw new WskException(
                    WskStatus.NOT_SUPPORTED, "AMB-21", option + " on " + socket, "use one of " + names());
        }
        return found;
    }
}
