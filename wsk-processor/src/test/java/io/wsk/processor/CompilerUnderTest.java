package io.wsk.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The two compilers that everything must work with. */
public enum CompilerUnderTest {
    JAVAC {
        @Override
        CompilationResult compile(
                List<Source> sources,
                List<? extends Processor> processors,
                List<Path> classPath,
                List<String> options) {
            Compilation compilation = Compiler.javac()
                    .withProcessors(processors)
                    .withClasspath(classPath.stream().map(Path::toFile).toList())
                    .withOptions(with("--release", "17", options))
                    .compile(sources.stream()
                            .map(source -> JavaFileObjects.forSourceString(
                                    source.path().replace(".java", "").replace('/', '.'), source.text()))
                            .toList());
            boolean success = compilation.status() == Compilation.Status.SUCCESS;
            Map<String, String> generated = new TreeMap<>();
            Map<String, byte[]> classes = new TreeMap<>();
            if (success) {
                compilation
                        .generatedSourceFiles()
                        .forEach(file -> generated.put(below("/SOURCE_OUTPUT/", file), text(file)));
                compilation.generatedFiles().stream()
                        .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                        .forEach(file -> classes.put(className(below("/CLASS_OUTPUT/", file)), bytes(file)));
            }
            return new CompilationResult(
                    success, compilation.diagnostics().stream().map(Report::of).toList(), generated, classes);
        }
    },

    /** Wants real files. */
    ECJ {
        @Override
        CompilationResult compile(
                List<Source> sources,
                List<? extends Processor> processors,
                List<Path> classPath,
                List<String> options) {
            JavaCompiler ecj = new EclipseCompiler();
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            Path root = temporaryFolder();
            try (StandardJavaFileManager files = ecj.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
                List<Path> paths = new ArrayList<>();
                for (Source source : sources) {
                    Path path = root.resolve("src").resolve(source.path());
                    Files.createDirectories(path.getParent());
                    paths.add(Files.writeString(path, source.text()));
                }
                Path generated = Files.createDirectories(root.resolve("generated"));
                Path classes = Files.createDirectories(root.resolve("classes"));
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
                files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
                List<String> all = new ArrayList<>(with("--release", "17", options));
                JavaCompiler.CompilationTask task = ecj.getTask(
                        Writer.nullWriter(), files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(paths));
                task.setProcessors(processors);
                boolean success = task.call();
                Map<String, String> sourcesByPath = new TreeMap<>();
                readTree(generated)
                        .forEach((path, content) ->
                                sourcesByPath.put(path, new String(content, StandardCharsets.UTF_8)));
                Map<String, byte[]> classesByName = new TreeMap<>();
                readTree(classes).forEach((path, content) -> classesByName.put(className(path), content));
                return new CompilationResult(
                        success,
                        diagnostics.getDiagnostics().stream().map(Report::of).toList(),
                        sourcesByPath,
                        classesByName);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                delete(root);
            }
        }
    };

    /** Compiles with our processor. What was generated is only known if javac succeeds. */
    CompilationResult compile(List<Source> sources, String... options) {
        return compile(sources, List.of(new WskProcessor()), ownClassPath(), List.of(options));
    }

    /** Compiles with other processors, or with ours among them. */
    CompilationResult compileWith(List<Source> sources, Processor... processors) {
        return compile(sources, List.of(processors), ownClassPath(), List.of());
    }

    /** Compiles with our processor and with class files that were compiled before. */
    CompilationResult compileAgainst(Path classes, List<Source> sources, String... options) {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(ownClassPath());
        return compile(sources, List.of(new WskProcessor()), classPath, List.of(options));
    }

    abstract CompilationResult compile(
            List<Source> sources, List<? extends Processor> processors, List<Path> classPath, List<String> options);

    /** {@return the class path of the test: annotations, runtime, and more} */
    static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    /**
     * A diagnostic.
     *
     * @param kind its kind
     * @param file the name of the file, empty if there is none
     * @param line its line
     * @param column its column
     * @param message what it says
     */
    record Report(Diagnostic.Kind kind, String file, long line, long column, String message) {
        static Report of(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String name = source == null ? "" : source.getName();
            return new Report(
                    diagnostic.getKind(),
                    name.substring(name.lastIndexOf('/') + 1),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    diagnostic.getMessage(Locale.ROOT));
        }
    }

    private static List<String> with(String first, String second, List<String> options) {
        List<String> all = new ArrayList<>(List.of(first, second));
        all.addAll(options);
        return all;
    }

    private static String below(String root, JavaFileObject file) {
        return file.getName().substring(root.length());
    }

    private static String className(String path) {
        return path.replace(".class", "").replace('/', '.');
    }

    private static String text(JavaFileObject file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("wsk-processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> readTree(Path root) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void delete(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
