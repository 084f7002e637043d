package io.wsk.benchmarks.server;

import java.net.InetSocketAddress;

/** Which peers are let in; looks at the first byte of the address, which is 127 for all that the load generator has. */
enum AddressRule {
    ALL_OF_LOOPBACK {
        @Override
        boolean matches(InetSocketAddress peer) {
            return firstByte(peer) == LOOPBACK;
        }
    },
    NONE_OF_LOOPBACK {
        @Override
        boolean matches(InetSocketAddress peer) {
            return firstByte(peer) != LOOPBACK;
        }
    };

    private static final int LOOPBACK = 127;

    abstract boolean matches(InetSocketAddress peer);

    private static int firstByte(InetSocketAddress peer) {
        return peer.getAddress().getAddress()[0];
    }
}
