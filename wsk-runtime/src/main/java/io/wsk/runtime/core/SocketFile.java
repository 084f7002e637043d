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
    private final AtomicReference<@Nullable Path> path;

    private SocketFile(Path path) {
        this.path = new AtomicReference<>(path);
    }

    /** {@return what a bind to the address has made, if that is one of a file} */
    static @Nullable SocketFile madeBy(@Nullable SocketAddress local) {
        return local instanceof UnixDomainSocketAddress unix
                        && !unix.getPath().toString().isEmpty()
                ? new SocketFile(unix.getPath())
                : null;
    }

    /** Removes a file, if there is one, once. */
    static void remove(@Nullable SocketFile file) {
        if (file != null) {
            file.remove();
        }
    }

    private void remove() {
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
