package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that there are in a JVM. They work on real files, because ecj wants them. */
enum Tool {
    JAVAC {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        boolean isOpinion(Report report, List<Source> sources) {
            return false;
        }
    },

    ECJ {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        /** It comments the sources of the tests, on unused parameters and the like; what is generated must please it. */
        @Override
        boolean isOpinion(Report report, List<Source> sources) {
            return report.kind() != Diagnostic.Kind.ERROR
                    && !report.isOurs()
                    && sources.stream().anyMatch(source -> source.fileName().equals(report.file()));
        }
    };

    private static final String CLASS = ".class";

    abstract JavaCompiler compiler();

    abstract boolean isOpinion(Report report, List<Source> sources);

    CompilationResult run(Compilation compilation) {
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Processor> processors =
                compilation.processors().stream().map(ProcessorFactory::create).toList();
        try (ScratchFolder scratch = ScratchFolder.create();
                StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = new ArrayList<>();
            for (Source source : compilation.sources()) {
                sources.add(as(compilation.paths(), scratch.write(source)));
            }
            Path generated = as(compilation.paths(), scratch.folder("generated"));
            Path classes = as(compilation.paths(), scratch.folder("classes"));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    compilation.classPath().stream().map(Path::of).toList());
            List<String> options = new ArrayList<>(List.of("--release", "17"));
            options.addAll(compilation.options());
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            boolean success = task.call();
            Map<String, byte[]> output = ScratchFolder.read(classes);
            return new CompilationResult(
                    success,
                    diagnostics.getDiagnostics().stream()
                            .map(Report::of)
                            .filter(report -> !isOpinion(report, compilation.sources()))
                            .toList(),
                    texts(ScratchFolder.read(generated)),
                    classes(output),
                    resources(output),
                    Conduct.of(processors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path as(Compilation.Paths paths, Path path) {
        return switch (paths) {
            case ABSOLUTE -> path;
            case RELATIVE -> Path.of("").toAbsolutePath().relativize(path);
        };
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, byte[]> classes(Map<String, byte[]> output) {
        Map<String, byte[]> classes = new TreeMap<>();
        output.forEach((path, content) -> {
            if (path.endsWith(CLASS)) {
                String name = path.substring(0, path.length() - CLASS.length());
                classes.put(name.replace('/', '.'), content);
            }
        });
        return classes;
    }

    private static Map<String, byte[]> resources(Map<String, byte[]> output) {
        Map<String, byte[]> resources = new TreeMap<>(output);
        resources.keySet().removeIf(path -> path.endsWith(CLASS));
        return resources;
    }
}
