package io.wsk.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** ecj. It wants real files. */
final class EcjBatchCompiler implements BatchCompiler {
    private final JavaCompiler ecj = new EclipseCompiler();
    private final StandardJavaFileManager files;
    private final Path root;

    EcjBatchCompiler(List<Path> classPath, Path root) {
        this.root = root;
        this.files = ecj.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome compile(List<Subject.File> sources, List<Processor> processors) {
        try {
            Path generated = Files.createDirectories(root.resolve("generated"));
            List<Path> paths = new ArrayList<>();
            for (Subject.File source : sources) {
                Path path = root.resolve("sources").resolve(source.path());
                Files.createDirectories(path.getParent());
                paths.add(Files.writeString(path, source.text()));
            }
            files.setLocationFromPaths(
                    StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(root.resolve("classes"))));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            return compilePaths(paths, processors, generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear();
        }
    }

    private Outcome compilePaths(List<Path> paths, List<Processor> processors, Path generated) {
        return Outcome.of(
                (output, diagnostics, moreOptions) -> {
                    List<String> options = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
                    options.addAll(moreOptions);
                    return ecj.getTask(
                            output, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths));
                },
                processors,
                new Outcome.Files() {
                    @Override
                    public String pathOf(Diagnostic<? extends JavaFileObject> diagnostic) {
                        return path(diagnostic);
                    }

                    @Override
                    public Map<String, String> generated() {
                        return read(generated);
                    }
                });
    }

    @Override
    public boolean isMendable(Outcome.Said error) {
        return true;
    }

    /** Those about records have none. */
    @Override
    public boolean knowsPositionsIn(Subject subject) {
        return !subject.text().contains("record ");
    }

    @Override
    public boolean losesPositions(Outcome.Said error) {
        return false;
    }

    /** What is deprecated for removal is at times just deprecated here, and what is gone is looked for when other methods are called. */
    @Override
    public boolean isMeant(Outcome.Said said) {
        return !said.message().matches("(?s).*(deprecated|SuppressWarnings|refers to the missing type).*");
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sources/s1/A.java} and {@code generated/s1/ADispatch.java}, without the first folder. */
    private String path(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            Path path = root.relativize(Path.of(diagnostic.getSource().getName()));
            return path.subpath(1, path.getNameCount()).toString();
        } catch (NullPointerException e) {
            return ""; // ecj's way of saying so
        }
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private void clear() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Collections.reverseOrder()).toList()) {
                if (!file.equals(root)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
