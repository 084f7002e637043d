package io.wsk.runtime.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where the failures of application code are reported: the logger {@code io.wsk.runtime}. That is application code too; if it
 * fails itself, nobody is left to tell, and the socket is dealt with all the same.
 */
final class HandlerFailures {
    private static final Logger LOG = System.getLogger("io.wsk.runtime");

    private HandlerFailures() {}

    static void log(String what, Throwable failure) {
        log(Level.ERROR, what, failure);
    }

    static void warn(String what) {
        log(Level.WARNING, what, null);
    }

    static void warn(String what, @Nullable Throwable failure) {
        log(Level.WARNING, what, failure);
    }

    private static void log(Level level, String what, @Nullable Throwable failure) {
        try {
            LOG.log(level, what, failure);
        } catch (Throwable ignored) {
            return; // what follows, an abort for example, must not be left undone
        }
    }
}
