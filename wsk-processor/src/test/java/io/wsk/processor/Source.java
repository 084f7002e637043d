package io.wsk.processor;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source file for a compiler under test.
 *
 * @param path where it lies below the source root, as in {@code a/Echo.java}
 * @param text what it says
 */
public record Source(String path, String text) implements Serializable {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)\\b(?:class|interface|enum|record) (\\w+)");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public .*?\\b(?:class|interface|enum|record) (\\w+)");
    private static final Pattern HEADER = Pattern.compile("(?:package|import) [^;]*;");
    private static final Pattern END = Pattern.compile("}.*|[^\\s/*].*}");

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

    /** {@return the Java files directly in a folder, sorted; none if there is no folder} */
    public static List<Source> readAll(Path folder) {
        return children(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Source::read)
                .toList();
    }

    /** {@return the sources of a case that is one file, or a folder if it takes several} */
    static List<Source> readCase(Path path) {
        return Files.isDirectory(path) ? readAll(path) : List.of(read(path));
    }

    /** {@return what is in a folder, sorted; nothing if there is no folder} */
    static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
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

    /**
     * {@return the same with each class of the top level in a file of its own}
     *
     * <p>Such a class ends with a brace in the first column, or with the line that it stands on. A public one gets the file
     * that it needs.
     */
    List<Source> split() {
        List<String> lines = text.lines().toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            start = HEADER.matcher(lines.get(i)).matches() ? i + 1 : start;
        }
        String header = String.join("\n", lines.subList(0, start)) + "\n";
        List<StringBuilder> files = new ArrayList<>();
        boolean ended = true;
        for (String line : lines.subList(start, lines.size())) {
            if (ended && !line.isBlank() && !line.strip().startsWith("//")) {
                files.add(new StringBuilder(header));
                ended = false;
            }
            if (!files.isEmpty()) {
                files.get(files.size() - 1).append(line).append('\n');
            }
            ended |= END.matcher(line).matches();
        }
        return files.size() < 2
                ? List.of(this)
                : IntStream.range(0, files.size())
                        .mapToObj(i -> part(i, files.get(i).toString()))
                        .toList();
    }

    private Source part(int number, String part) {
        Matcher publicType = PUBLIC_TYPE.matcher(part);
        String folder = path.substring(0, path.length() - fileName().length());
        return new Source(
                publicType.find()
                        ? folder + publicType.group(1) + ".java"
                        : path.replace(".java", "-" + number + ".java"),
                part);
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
