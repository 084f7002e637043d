package io.wsk.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param home its folder
 * @param major its major version
 */
record Jdk(Path home, int major) {
    /** The oldest that the project works on. */
    private static final int OLDEST = 17;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    /** {@return the one that runs the tests} */
    static Jdk running() {
        try {
            return new Jdk(
                    Path.of(System.getProperty("java.home")).toRealPath(),
                    Runtime.version().feature());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the newest of another version that lies beside it; the same one if there is none} */
    static Jdk other() {
        return running().neighbour().orElseGet(Jdk::running);
    }

    /** {@return the JDK in a folder, if there is one} */
    static Optional<Jdk> in(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(Source.readText(release));
        return version.find() ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1)))) : Optional.empty();
    }

    /** {@return the newest that has another version and lies beside this one} */
    Optional<Jdk> neighbour() {
        try (Stream<Path> siblings = Files.list(home.getParent())) {
            return siblings.sorted()
                    .flatMap(folder -> in(folder).stream())
                    .filter(jdk -> jdk.major != major && jdk.major >= OLDEST)
                    .max(Comparator.comparingInt(Jdk::major));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
