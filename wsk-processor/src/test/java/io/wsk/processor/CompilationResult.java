package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * What came out of a compilation.
 *
 * @param success whether the compiler was content
 * @param reports everything it said
 * @param sources the generated sources by path
 * @param classes the class files by name
 * @param resources what else was written, by path
 * @param conduct what our processor did
 */
record CompilationResult(
        boolean success,
        List<Report> reports,
        Map<String, String> sources,
        Map<String, byte[]> classes,
        Map<String, byte[]> resources,
        Conduct conduct)
        implements Serializable {
    private static final String REPORTS = "META-INF/wsk/";

    /** {@return the errors} */
    List<Report> errors() {
        return reports.stream()
                .filter(report -> report.kind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** {@return what our processor should not have done, or not without being asked} */
    List<String> offences() {
        return Stream.concat(
                        conduct.offences().stream(),
                        resources.keySet().stream().map(path -> path + " was not asked for"))
                .toList();
    }

    /** {@return the texts of the report files by name} */
    Map<String, String> handlerReports() {
        Map<String, String> texts = new TreeMap<>();
        resources.forEach((path, content) -> {
            if (path.startsWith(REPORTS)) {
                texts.put(path.substring(REPORTS.length()), new String(content, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    /** Writes the class files below a folder. {@return the folder} */
    Path writeClasses(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            write(folder.resolve(each.getKey().replace('.', '/') + ".class"), each.getValue());
        }
        return folder;
    }

    /** Writes class files and what lies beside them below a folder. {@return the folder} */
    Path writeOutput(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : resources.entrySet()) {
            write(folder.resolve(each.getKey()), each.getValue());
        }
        return writeClasses(Files.createDirectories(folder));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** {@return the loaded class} Its neighbours are the other classes of the compilation. */
    Class<?> load(String name) throws ClassNotFoundException {
        return new ClassLoader(CompilationResult.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] bytes = classes.get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        }.loadClass(name);
    }
}
