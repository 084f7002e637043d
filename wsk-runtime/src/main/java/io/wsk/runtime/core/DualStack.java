package io.wsk.runtime.core;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/** What this machine can do with IPv6. */
final class DualStack {
    /** Whether the JDK opens IPv6 sockets, which serve IPv4 too. */
    static final boolean AVAILABLE = probe();

    static final InetSocketAddress ANY_IPV4 = anyIpv4();

    private DualStack() {}

    private static boolean probe() {
        try {
            SocketChannel.open(StandardProtocolFamily.INET6).close();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static InetSocketAddress anyIpv4() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[4]), 0);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an IPv4 address", e);
        }
    }
}
