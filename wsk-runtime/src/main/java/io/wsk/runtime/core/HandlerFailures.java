package io.wsk.runtime.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Where the failures of application code are reported: the logger {@code io.wsk.runtime}. */
final class HandlerFailures {
    private static final Logger LOG = System.getLogger("io.wsk.runtime");

    private HandlerFailures() {}

    static void log(String what, Throwable failure) {
        LOG.log(Level.ERROR, what, failure);
    }

    static void warn(String what) {
        LOG.log(Level.WARNING, what);
    }

    static void warn(String what, @Nullable Throwable failure) {
        LOG.log(Level.WARNING, what, failure);
    }
}
