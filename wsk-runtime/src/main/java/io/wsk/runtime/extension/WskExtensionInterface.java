package io.wsk.runtime.extension;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

/**
 * Names an extension interface, for applications: a constant of whoever defines it.
 *
 * @param npi the identifier, which also goes into {@link io.wsk.runtime.WskSocket#setEventCallbacks} (ENB-06)
 * @param clientDispatch the dispatch interface that the tables of applications implement
 * @param providerDispatch what a registration gives the application to use
 * @param <P> the type of that
 */
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public record WskExtensionInterface<P>(
        NpiId npi, Class<? extends WskExtensionDispatch> clientDispatch, Class<P> providerDispatch) {
    @Override
    public String toString() {
        return clientDispatch.getSimpleName() + " " + npi;
    }
}
