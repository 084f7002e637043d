package io.wsk.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** What javac prints on a terminal: position, source line and caret included. */
final class JavacOutput {
    private JavacOutput() {}

    /**
     * {@return the output, without the number of errors and warnings at its end}
     *
     * @param folder an empty folder
     */
    static String of(Path folder, Compilation compilation) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Source source : compilation.sources()) {
            Path file = folder.resolve("src").resolve(source.path());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(compilation.options());
        StringWriter output = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ENGLISH, null)) {
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(folder.resolve("classes"))));
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    compilation.classPath().stream().map(Path::of).toList());
            JavaCompiler.CompilationTask task =
                    javac.getTask(output, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(compilation.processors().stream()
                    .map(ProcessorFactory::create)
                    .toList());
            boolean unused = task.call();
        }
        return output.toString()
                .replace(folder.resolve("src") + "/", "")
                .replaceAll("(?m)^\\d+ (errors?|warnings?)\\R", "")
                .replaceAll("\\R", "\n")
                .strip();
    }
}
