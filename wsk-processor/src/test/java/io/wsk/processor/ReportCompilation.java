package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * A compilation into a real folder, as a build tool does it: what is left there can be looked at, also after errors.
 *
 * @param success whether the compiler was content
 * @param diagnostics everything it said
 * @param classes the folder with the class files
 */
public record ReportCompilation(boolean success, List<Report> diagnostics, Path classes) {
    private static final String ON = "-Awsk.report=true";

    /** Compiles into the folder {@code classes} of an empty folder, and asks for the report. */
    public static ReportCompilation javac(Path folder, List<Source> sources, String... options) {
        return run(CompilerUnderTest.JAVAC, folder, sources, new WskProcessor(), with(ON, options));
    }

    static ReportCompilation run(CompilerUnderTest compiler, Path folder, List<Source> sources) {
        return run(compiler, folder, sources, new WskProcessor(), List.of(ON));
    }

    static ReportCompilation run(
            CompilerUnderTest compiler,
            Path folder,
            List<Source> sources,
            Processor processor,
            List<String> givenOptions) {
        JavaCompiler tool =
                compiler == CompilerUnderTest.JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = tool.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<Path> paths = new ArrayList<>();
            for (Source source : sources) {
                Path path = folder.resolve("src").resolve(source.path());
                Files.createDirectories(path.getParent());
                paths.add(Files.writeString(path, source.text()));
            }
            Path classes = Files.createDirectories(folder.resolve("classes"));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(folder.resolve("generated"))));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, CompilerUnderTest.ownClassPath());
            List<String> options = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
            options.addAll(givenOptions);
            JavaCompiler.CompilationTask task = tool.getTask(
                    Writer.nullWriter(), files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(processor));
            boolean success = task.call();
            return new ReportCompilation(
                    success,
                    diagnostics.getDiagnostics().stream().map(Report::of).toList(),
                    classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the report files by name} */
    Map<String, String> reports() {
        Path folder = classes.resolve("META-INF/wsk");
        Map<String, String> reports = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> reports.put(file.getFileName().toString(), Source.readText(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reports;
    }

    private static List<String> with(String first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all;
    }
}
