package io.wsk.benchmarks.server;

import io.netty.util.internal.PlatformDependent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells about the libraries of the rivals. */
final class Libraries {
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.]*)\\.jar$");

    private Libraries() {}

    /** {@return the version in the name of the jar that a class is from} */
    static String versionOf(Class<?> type) {
        Matcher jar = VERSION.matcher(
                type.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.find() ? jar.group(1) : "of unknown version";
    }

    /** {@return the direct memory that Netty has} On newer JDKs it gets that past the JVM's count. */
    static long directBytesOfNetty() {
        return Math.max(0, PlatformDependent.usedDirectMemory()); // -1: it does not count
    }
}
