package io.wsk.runtime.option;

import java.net.SocketOption;

/** Socket options that WSK has and {@link java.net.StandardSocketOptions} has not. */
public final class WskSocketOptions {
    /**
     * {@code SO_CONDITIONAL_ACCEPT}, listening sockets, before the bind: switches inspect and abort on (ENB-40, CTL-21). Off
     * by default.
     */
    public static final SocketOption<Boolean> SO_CONDITIONAL_ACCEPT =
            new Option<>("SO_CONDITIONAL_ACCEPT", Boolean.class);

    /**
     * {@code IPV6_V6ONLY}, before the bind: whether an IPv6 socket leaves IPv4 alone. Off by default, so that one listener
     * serves both (SMP-02). Only a transport with
     * {@link io.wsk.runtime.transport.TransportCapability#IPV6_ONLY} can switch it on, the embedded one cannot.
     */
    public static final SocketOption<Boolean> IPV6_V6ONLY = new Option<>("IPV6_V6ONLY", Boolean.class);

    /**
     * {@code SO_EXCLUSIVEADDRUSE}, before the bind: nobody else gets the address (CTL-22, BND-20). Off by default. Only on a
     * transport with {@link io.wsk.runtime.transport.TransportCapability#ADDRESS_SHARING}; elsewhere the operating system's own
     * rules hold, and it cannot be switched on.
     */
    public static final SocketOption<Boolean> SO_EXCLUSIVEADDRUSE = new Option<>("SO_EXCLUSIVEADDRUSE", Boolean.class);

    private WskSocketOptions() {}

    private record Option<T>(String name, Class<T> type) implements SocketOption<T> {
        @Override
        public String toString() {
            return name;
        }
    }
}
