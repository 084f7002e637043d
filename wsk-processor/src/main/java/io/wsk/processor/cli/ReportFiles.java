package io.wsk.processor.cli;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.ReportFile;
import io.wsk.processor.report.ReportParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the report files from folders of classes and jars. */
final class ReportFiles {
    private final SortedMap<String, ReportFile> files = new TreeMap<>();
    private final SortedSet<String> notCompiled = new TreeSet<>();
    private final Map<String, Path> origins = new HashMap<>();

    private ReportFiles() {}

    /** {@return all reports in folders and jars} */
    static CallbackSets in(List<Path> inputs) {
        ReportFiles reports = new ReportFiles();
        inputs.forEach(reports::add);
        if (reports.files.isEmpty()) {
            throw new CommandFailure("no report in "
                    + String.join(", ", inputs.stream().map(Path::toString).toList())
                    + ": compile with -Awsk.report=true, and name folders of classes or jars");
        }
        return new CallbackSets(reports.files, reports.notCompiled);
    }

    private void add(Path input) {
        try {
            if (Files.isDirectory(input)) {
                addAll(input, input);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(input)) {
                    addAll(input, jar.getPath("/"));
                }
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure("there is no " + input, e);
        } catch (ProviderNotFoundException e) {
            throw new CommandFailure(input + " is neither a folder nor a jar", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + input + ": " + e.getMessage(), e);
        }
    }

    private void addAll(Path input, Path root) throws IOException {
        Path folder = root.resolve(ReportFile.FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(ReportFile.SUFFIX))
                    .sorted()
                    .toList()) {
                add(input, root, read(input, file));
            }
        }
    }

    private static ReportFile read(Path input, Path file) throws IOException {
        String name = ReportFile.FOLDER + file.getFileName() + " in " + input;
        try {
            return ReportParser.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new CommandFailure(name + " is not UTF-8", e);
        } catch (ReportParser.FormatException e) {
            throw new CommandFailure(name + " " + e.fault(), e);
        }
    }

    /** The same class may be found twice: in its folder, and in the jar that was made of it. */
    private void add(Path input, Path root, ReportFile file) {
        String name = file.className();
        ReportFile other = files.putIfAbsent(name, file);
        boolean isCompiled = hasClassFile(root, name) && hasClassFile(root, file.generated());
        if (other == null) {
            origins.put(name, input);
            if (!isCompiled) {
                notCompiled.add(name);
            }
        } else if (!other.equals(file)) {
            throw new CommandFailure("%s and %s have different reports of %s: name only one of them"
                    .formatted(origins.get(name), input, name));
        } else if (isCompiled) {
            notCompiled.remove(name);
        }
    }

    private static boolean hasClassFile(Path root, String className) {
        return Files.isRegularFile(root.resolve(className.replace('.', '/') + ".class"));
    }
}
