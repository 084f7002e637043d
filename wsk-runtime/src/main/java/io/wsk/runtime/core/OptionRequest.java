package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.TransportChannel;
import java.io.IOException;
import java.net.SocketOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Setting and getting one socket option: those that the runtime knows itself, and those of the channel.
 *
 * @param socket the socket
 * @param channel its channel
 */
record OptionRequest(SocketCore socket, TransportChannel channel) {
    Set<SocketOption<?>> supported() {
        Set<SocketOption<?>> options = new HashSet<>(channel.supportedOptions());
        options.add(WskSocketOptions.IPV6_V6ONLY);
        return options;
    }

    <T> void set(SocketOption<T> option, T value) {
        if (option.equals(WskSocketOptions.IPV6_V6ONLY)) {
            requireDualStack(Boolean.TRUE.equals(value));
            return;
        } else if (option.equals(WskSocketOptions.SO_CONDITIONAL_ACCEPT)) {
            socket.conditionalAccept(Boolean.TRUE.equals(value));
            return;
        }
        requireKnown(option);
        try {
            channel.setOption(option, value);
        } catch (IllegalArgumentException e) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "AMB-20",
                    option + " = " + value + " on " + socket,
                    "use a valid value",
                    e);
        } catch (IOException e) {
            throw NetworkFailure.of("setting " + option + " = " + value + " on " + socket, e);
        }
    }

    private void requireDualStack(boolean only) {
        if (only) {
            throw new WskException(
                    WskStatus.NOT_SUPPORTED,
                    "SMP-02",
                    "IPV6_V6ONLY = true on " + socket,
                    "bind an IPv6 address instead of the wildcard, which serves IPv4 too");
        }
    }

    @SuppressWarnings("unchecked")
    <T> T get(SocketOption<T> option) {
        if (option.equals(WskSocketOptions.IPV6_V6ONLY)) {
            return (T) Boolean.FALSE;
        } else if (option.equals(WskSocketOptions.SO_CONDITIONAL_ACCEPT)) {
            return (T) Boolean.valueOf(socket.conditionalAccept());
        }
        requireKnown(option);
        try {
            return channel.getOption(option);
        } catch (IOException e) {
            throw NetworkFailure.of("reading " + option + " of " + socket, e);
        }
    }

    private void requireKnown(SocketOption<?> option) {
        if (!channel.supportedOptions().contains(option)) {
            throw new WskException(
                    WskStatus.NOT_SUPPORTED, "AMB-21", option + " on " + socket, "use one of supportedOptions()");
        }
    }
}
