package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskInspectId;
import java.net.SocketAddress;

/**
 * A connection request that has been inspected.
 *
 * @param number 1 for the first of the listener
 * @param id how the runtime calls it
 * @param remote the peer
 */
record Request(int number, WskInspectId id, SocketAddress remote) {}
