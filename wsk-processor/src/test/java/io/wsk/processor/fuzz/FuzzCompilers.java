package io.wsk.processor.fuzz;

import io.wsk.processor.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The compilers, with all on the class path that subjects need: {@code javac}, {@code ecj}, and {@code flow}, which is javac as it
 * is with {@code --should-stop=ifError=FLOW}.
 */
final class FuzzCompilers implements AutoCloseable {
    private final Map<String, BatchCompiler> byName = new LinkedHashMap<>();

    private FuzzCompilers(List<Path> classPath, Path folder) {
        byName.put("javac", new JavacBatchCompiler(classPath, false));
        byName.put("ecj", new EcjBatchCompiler(classPath, folder));
        byName.put("flow", new JavacBatchCompiler(classPath, true));
    }

    /** {@return the compilers, which put what they need into a folder} */
    static FuzzCompilers in(Path folder) {
        try {
            List<Path> classPath = new ArrayList<>(ClassPath.OF_USERS);
            classPath.add(Library.compileTo(Files.createDirectories(folder.resolve("library"))));
            return new FuzzCompilers(classPath, Files.createDirectories(folder.resolve("ecj")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return their names} */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    BatchCompiler get(String name) {
        BatchCompiler compiler = byName.get(name);
        if (compiler == null) {
            throw new IllegalArgumentException(name + " is none of " + names());
        }
        return compiler;
    }

    @Override
    public void close() {
        byName.values().forEach(BatchCompiler::close);
    }
}
