package io.wsk.processor;

import io.wsk.processor.CompilerUnderTest.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * What came out of a compilation.
 *
 * @param success whether the compiler was content
 * @param reports everything it said
 * @param sources the generated sources by path
 * @param classes the class files by name
 */
record CompilationResult(
        boolean success, List<Report> reports, Map<String, String> sources, Map<String, byte[]> classes) {
    /** {@return the errors} */
    List<Report> errors() {
        return reports.stream()
                .filter(report -> report.kind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Writes the class files below a folder. {@return the folder} */
    Path writeClasses(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return folder;
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
