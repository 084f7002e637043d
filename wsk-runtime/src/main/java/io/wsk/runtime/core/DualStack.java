package io.wsk.runtime.core;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;

/** What this machine can do with IPv6. */
final class DualStack {
    /** Whether the JDK opens IPv6 sockets, which serve IPv4 too. */
    static final boolean AVAILABLE = probe();

    private DualStack() {}

    private static boolean probe() {
        try {
            SocketChannel.open(StandardProtocolFamily.INET6).close();
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
