package io.wsk.runtime.core;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import java.util.ArrayList;
import java.util.List;

/** The extension interfaces that are registered on one socket, each once (CTL-77). From any thread, unless it says otherwise. */
final class ExtensionBindings {
    private final SocketCore owner;
    private volatile List<ExtensionBinding<?>> bound = List.of();

    ExtensionBindings(SocketCore owner) {
        this.owner = owner;
    }

    /**
     * Registers an extension.
     *
     * @param seen the socket object that the application has, which for a stream is not the one of the role
     */
    <P> ExtensionBinding<P> bind(
            WskSocket seen, WskExtension<P> provider, Object context, WskExtensionDispatch<?> table) {
        ExtensionBinding<P> binding;
        synchronized (this) {
            NpiId npi = provider.extensionInterface().npi();
            if (bound.stream().anyMatch(other -> other.npi().equals(npi))) {
                throw SocketCore.invalid(
                        "CTL-77", "a second registration of " + npi + " on " + owner, "register it once");
            }
            binding = new ExtensionBinding<>(owner, seen, provider, context, table);
            List<ExtensionBinding<?>> more = new ArrayList<>(bound);
            more.add(binding);
            bound = List.copyOf(more);
        }
        owner.loop.execute(() -> {
            if (owner.isClosed()) {
                binding.closed(); // a close that was faster did not know of it
            }
        });
        return binding;
    }

    ExtensionBinding<?> of(NpiId npi) {
        for (ExtensionBinding<?> binding : bound) {
            if (binding.npi().equals(npi)) {
                return binding;
            }
        }
        throw new WskException(
                WskStatus.NOT_SUPPORTED,
                "ENB-101",
                "events of the interface " + npi + ", which is not registered on " + owner,
                "use NpiId.WSK, or call registerExtension first");
    }

    boolean isEmpty() {
        return bound.isEmpty();
    }

    /** Loop: bytes have gone in or out. */
    void transferred() {
        List<ExtensionBinding<?>> told = bound;
        for (int i = 0; i < told.size(); i++) { // no iterator: this is on the way of every message
            told.get(i).transferred();
        }
    }

    /** Loop: callbacks may run from now on. */
    void released() {
        bound.forEach(ExtensionBinding::released);
    }

    /** A close was asked for. */
    void closing() {
        bound.forEach(ExtensionBinding::closing);
    }

    /** Loop: the socket is closed. */
    void closed() {
        bound.forEach(ExtensionBinding::closed);
    }
}
