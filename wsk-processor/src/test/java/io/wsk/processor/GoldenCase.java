package io.wsk.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sources and the tables that must come of them. What is in the folder {@code library} comes from class files, what is in
 * {@code expected} is generated.
 *
 * @param folder where they are
 */
record GoldenCase(Path folder) {
    static List<GoldenCase> all() {
        return Source.children(Path.of("src/test/resources/golden")).stream()
                .map(GoldenCase::new)
                .toList();
    }

    /** {@return the sources of all cases, libraries included} They go together well. */
    static List<Source> project() {
        List<Source> sources = new ArrayList<>();
        for (GoldenCase each : all()) {
            sources.addAll(each.sources());
            sources.addAll(each.library());
        }
        return sources;
    }

    List<Source> sources() {
        return Source.readAll(folder);
    }

    /** {@return the generated sources by path} */
    Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        Source.readAll(folder.resolve("expected")).forEach(source -> expected.put(source.path(), source.text()));
        return expected;
    }

    /** {@return the compilation of the case} The class files of its library are in the given folder from now on. */
    Compilation compilation(Path classes) throws IOException {
        List<Source> library = library();
        if (library.isEmpty()) {
            return Compilation.of(sources());
        }
        CompilationResult result = CompilerUnderTest.JAVAC.compile(library, "-parameters");
        if (!result.reports().isEmpty()) {
            throw new IllegalStateException(result.reports().toString());
        }
        return Compilation.of(sources()).against(result.writeClasses(classes));
    }

    /** Replaces what is expected. */
    void rewrite(Map<String, String> generated) {
        Path expected = folder.resolve("expected");
        try {
            Files.createDirectories(expected);
            for (Source stale : Source.readAll(expected)) {
                Files.delete(expected.resolve(stale.fileName()));
            }
            for (Map.Entry<String, String> source : generated.entrySet()) {
                Path file = expected.resolve(Path.of(source.getKey()).getFileName());
                Files.writeString(file, source.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the sources of what is compiled before} */
    List<Source> library() {
        return Source.readAll(folder.resolve("library"));
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
