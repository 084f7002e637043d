package io.wsk.benchmarks.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which versions of libraries are on the class path. */
final class Libraries {
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.]*)\\.jar$");

    private Libraries() {}

    /** {@return the version in the name of the jar that a class is from} */
    static String versionOf(Class<?> type) {
        Matcher jar = VERSION.matcher(
                type.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.find() ? jar.group(1) : "of unknown version";
    }
}
