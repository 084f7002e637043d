package io.wsk.benchmarks.measure;

import java.util.Locale;

/** Tells the person who waits how far it is. */
public final class Progress {
    private Progress() {}

    /** Prints a line to the standard error output. */
    public static void print(String format, Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }
}
