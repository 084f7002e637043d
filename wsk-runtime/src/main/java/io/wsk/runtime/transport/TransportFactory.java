package io.wsk.runtime.transport;

import io.wsk.runtime.WskClientOptions;
import java.io.IOException;

/** Makes the transport of a registration. */
@FunctionalInterface
public interface TransportFactory {
    /**
     * Makes a transport. It belongs to the caller, who closes it.
     *
     * @param options the options of the client
     * @return the transport, not yet necessarily ready
     * @throws IOException if the operating system refuses
     */
    Transport open(WskClientOptions options) throws IOException;
}
