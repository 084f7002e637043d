package io.wsk.sample;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Addresses as a person types them: {@code [::1]:40007} and not {@code /[0:0:0:0:0:0:0:1]:40007}. */
public final class AddressText {
    private static final String ZEROS = "(^|:)(0(:|$)){2,}";

    private AddressText() {}

    /**
     * {@return the address as text, {@code *} standing for all addresses of this machine}
     *
     * @param address of any family; a Unix domain peer usually has no name
     */
    public static String of(SocketAddress address) {
        if (address instanceof InetSocketAddress inet && !inet.isUnresolved()) {
            return host(inet.getAddress()) + ":" + inet.getPort();
        }
        String text = address.toString();
        return text.isEmpty() ? "(unnamed)" : text;
    }

    private static String host(InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return "*";
        }
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text.replaceFirst(ZEROS, "::") + "]" : text;
    }
}
