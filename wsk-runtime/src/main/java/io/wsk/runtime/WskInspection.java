package io.wsk.runtime;

import java.net.SocketAddress;

/**
 * A connection request that an inspect callback decides about (INE-01). Unlike WSK's, it may be kept.
 *
 * <p>On the JVM the kernel has finished the handshake before the request is seen, which differs from INE-02: the peer
 * already believes itself connected, and a rejection reaches it as a reset.
 *
 * @param id the identity, to be passed to {@link WskListenSocket#inspectComplete} and compared in the abort callback
 * @param localAddress the local address of the request
 * @param remoteAddress the peer's address
 */
public record WskInspection(WskInspectId id, SocketAddress localAddress, SocketAddress remoteAddress) {}
