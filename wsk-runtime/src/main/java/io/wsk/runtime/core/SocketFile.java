package io.wsk.runtime.core;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The file that a bind in the Unix domain makes and that the operating system leaves behind. */
final class SocketFile {
    private final AtomicReference<@Nullable Path> path = new AtomicReference<>();

    /** A bind has made it, if the address is one of a file. */
    void madeBy(@Nullable SocketAddress local) {
        path.set(
                local instanceof UnixDomainSocketAddress unix
                                && !unix.getPath().toString().isEmpty()
                        ? unix.getPath()
                        : null);
    }

    /** Removes it, once. */
    void remove() {
        Path made = path.getAndSet(null);
        if (made != null) {
            try {
                Files.deleteIfExists(made);
            } catch (IOException e) {
                HandlerFailures.warn("the socket file " + made + " could not be removed", e);
            }
        }
    }
}
