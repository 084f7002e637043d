package io.wsk.testkit;

import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has which addresses, for one transport protocol. Addresses are shared as WSK says (BND-20); where an access check decides
 * there, nobody is allowed to share, as with the default security descriptor (BND-22).
 */
final class AddressTable {
    /** What the options say about an address that another one wants or has. */
    enum Sharing {
        NONE,
        REUSE,
        EXCLUSIVE
    }

    /** Rows: the second bind; columns: the first one. Both: none W, none S, reuse W, reuse S, exclusive W, exclusive S. */
    private static final String[] OUTCOMES = {"ISISIS", "DIDDDI", "DSSSDS", "DDSSDD", "IIIIII", "DIDIDI"};

    /**
     * An address that is taken.
     *
     * @param address of an IP address, or a path
     * @param v6Only whether it is a wildcard that leaves IPv4 alone
     */
    private record Claim(MemoryChannel owner, SocketAddress address, Sharing sharing, boolean v6Only) {
        boolean isWildcard() {
            return address instanceof InetSocketAddress inet
                    && inet.getAddress().isAnyLocalAddress();
        }

        private boolean isV4() {
            return address instanceof InetSocketAddress inet && inet.getAddress() instanceof Inet4Address;
        }

        /** An IPv6 wildcard is one of IPv4 too. */
        private boolean isDualWildcard() {
            return isWildcard() && !isV4() && !v6Only;
        }

        int kind() {
            return 2 * sharing.ordinal() + (isWildcard() ? 0 : 1);
        }

        boolean meets(Claim other) {
            if (!(address instanceof InetSocketAddress mine) || !(other.address instanceof InetSocketAddress its)) {
                return address.equals(other.address);
            }
            boolean together = isV4() == other.isV4() || (isV4() ? other : this).isDualWildcard();
            return mine.getPort() == its.getPort()
                    && together
                    && (isWildcard() || other.isWildcard() || mine.equals(its)); // BND-23
        }

        boolean receives(SocketAddress destination) {
            return meets(new Claim(owner, destination, Sharing.NONE, false));
        }
    }

    private final List<Claim> claims = new ArrayList<>();

    /**
     * Takes an address.
     *
     * @throws SocketException if somebody else has it and it cannot be shared
     */
    void bind(MemoryChannel owner, SocketAddress address, Sharing sharing, boolean v6Only) throws SocketException {
        Claim wanted = new Claim(owner, address, sharing, v6Only);
        for (Claim taken : claims) {
            if (taken.meets(wanted)) {
                switch (OUTCOMES[wanted.kind()].charAt(taken.kind())) {
                    case 'I' -> throw new BindException("Address already in use");
                    case 'D' -> throw new BindException("Permission denied");
                    default -> {}
                }
            }
        }
        claims.add(wanted);
    }

    boolean isTaken(int port) {
        return claims.stream()
                .anyMatch(claim -> claim.address instanceof InetSocketAddress inet && inet.getPort() == port);
    }

    void free(MemoryChannel owner) {
        claims.removeIf(claim -> claim.owner == owner);
    }

    /** {@return whom something for the address goes to: a specific address comes before a wildcard} */
    <T> @Nullable T find(Class<T> type, SocketAddress destination) {
        Claim found = null;
        for (Claim claim : claims) {
            if (type.isInstance(claim.owner)
                    && claim.receives(destination)
                    && (found == null || found.isWildcard() && !claim.isWildcard())) {
                found = claim;
            }
        }
        return found == null ? null : type.cast(found.owner);
    }

    /** {@return all owners of a port} */
    <T> List<T> atPort(Class<T> type, int port) {
        return claims.stream()
                .filter(claim -> claim.address instanceof InetSocketAddress inet && inet.getPort() == port)
                .map(Claim::owner)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static boolean isBroadcast(InetAddress address) {
        return address.getHostAddress().equals("255.255.255.255");
    }
}
