package io.wsk.runtime;

import java.net.ProtocolFamily;
import org.jspecify.annotations.Nullable;

/**
 * What addresses {@code WskGetAddressInfo} is to give: its {@code Hints}.
 *
 * @param family {@code INET} or {@code INET6} only; null for both
 * @param passive without a node name: wildcard addresses to bind, instead of the loopback addresses to connect to
 * @param numericHost the node name is a numeric address; it is not looked up
 * @param datagram the service name is one of UDP, not of TCP
 */
public record WskAddressHints(@Nullable ProtocolFamily family, boolean passive, boolean numericHost, boolean datagram) {
    /** No hints: addresses to connect to over TCP, of any family. */
    public static final WskAddressHints NONE = new WskAddressHints(null, false, false, false);
}
