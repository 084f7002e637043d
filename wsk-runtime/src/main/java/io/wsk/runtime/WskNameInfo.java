package io.wsk.runtime;

/**
 * The names of an address: what {@code WskGetNameInfo} gives (GNI-01).
 *
 * @param node the host name, or the numeric address
 * @param service the service name, or the port number
 */
public record WskNameInfo(String node, String service) {}
