package io.wsk.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file for a compiler under test.
 *
 * @param path where it lies below the source root, as in {@code a/Echo.java}
 * @param text what it says
 */
public record Source(String path, String text) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)\\b(?:class|interface|enum|record) (\\w+)");

    /** {@return a source that is called after its package and its first class} */
    public static Source of(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no class in " + text);
        }
        return named(type.group(1) + ".java", text);
    }

    /** {@return the text of a file, with the path that its package gives it} */
    public static Source read(Path file) {
        return named(file.getFileName().toString(), readText(file));
    }

    /** {@return the Java files directly in a folder, sorted} */
    public static List<Source> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the file name without its folders} */
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Source named(String fileName, String text) {
        Matcher packageLine = PACKAGE.matcher(text);
        return new Source(
                packageLine.find() ? packageLine.group(1).replace('.', '/') + "/" + fileName : fileName, text);
    }
}
