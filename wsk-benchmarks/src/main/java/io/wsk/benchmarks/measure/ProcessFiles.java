package io.wsk.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /proc} tells of a process besides its times. */
public final class ProcessFiles {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** "Max open files            1024                 20000                files": what it has, and what it may ask for. */
    private static final Pattern OPEN_FILES = Pattern.compile("Max open files +\\S+ +(\\d+)");

    private static final long KIB = 1024;

    private ProcessFiles() {}

    /** {@return how much memory a process has in RAM, in bytes; nothing where there is no {@code /proc}} */
    public static OptionalLong resident(long pid) {
        OptionalLong kib = find(Long.toString(pid), "status", RESIDENT);
        return kib.isPresent() ? OptionalLong.of(kib.getAsLong() * KIB) : kib;
    }

    /** {@return how many files, sockets included, this process and those that it starts may open, which a JVM does} */
    public static OptionalLong openFilesAllowed() {
        return find("self", "limits", OPEN_FILES);
    }

    private static OptionalLong find(String process, String file, Pattern number) {
        try {
            return find(Files.readString(Path.of("/proc", process, file)), number);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong find(String text, Pattern number) {
        Matcher matcher = number.matcher(text);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
