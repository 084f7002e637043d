package io.wsk.benchmarks.runtime;

import java.util.Locale;

/** Tells the person who waits how far it is. */
final class Progress {
    private Progress() {}

    static void print(String format, Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }
}
