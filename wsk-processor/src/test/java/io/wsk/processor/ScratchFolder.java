package io.wsk.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of one compilation. Everything in it is gone when it is closed.
 *
 * @param root where it is
 */
record ScratchFolder(Path root) implements AutoCloseable {
    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("wsk-processor"));
    }

    /** {@return a new folder in it} */
    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** {@return the file that holds the source from now on} */
    Path write(Source source) throws IOException {
        Path file = root.resolve("src").resolve(source.path());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source.text());
    }

    /** {@return the files below a folder by path} */
    static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
