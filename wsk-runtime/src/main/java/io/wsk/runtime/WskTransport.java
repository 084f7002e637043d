package io.wsk.runtime;

import io.wsk.annotations.WskCategory;
import java.net.ProtocolFamily;

/**
 * A combination that sockets can be made of: {@code WSK_TRANSPORT} (CAT-48).
 *
 * @param family the address family
 * @param category a category that exists for it; it stands for the socket type and the protocol
 */
public record WskTransport(ProtocolFamily family, WskCategory category) {}
