package io.wsk.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads subjects from folders in which each file, or each folder, is a case. */
final class SourceFiles {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private SourceFiles() {}

    /** {@return the cases of a folder} They are called after the package of their first file. */
    static List<Subject> in(Path folder) {
        return list(folder).stream()
                .map(path -> Files.isDirectory(path) ? list(path) : List.of(path))
                .map(paths -> paths.stream()
                        .filter(path -> path.toString().endsWith(".java"))
                        .toList())
                .filter(paths -> !paths.isEmpty())
                .map(SourceFiles::read)
                .toList();
    }

    private static Subject read(List<Path> paths) {
        String name = packageOf(text(paths.get(0)));
        List<Subject.File> files = paths.stream()
                .map(path -> new Subject.File(name.replace('.', '/') + "/" + path.getFileName(), text(path)))
                .toList();
        return new Subject(name, paths.get(0).toString(), files);
    }

    /** {@return the package that a source declares, empty for none} */
    static String packageOf(String source) {
        Matcher declaration = PACKAGE.matcher(source);
        return declaration.find() ? declaration.group(1) : "";
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
