package io.wsk.benchmarks.processor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where javac writes to, and how it is called to do so. */
record JavacFolder(Path path) {
    /** What was generated. */
    record Generated(List<Path> files, long lines) {}

    /** {@return the arguments of javac, which finds processors by itself on the processor path} */
    List<String> arguments(String classPath, Optional<String> processorPath, List<String> sources) {
        List<String> arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "-classpath", classPath));
        arguments.addAll(
                List.of("-d", classes().toString(), "-s", generatedSources().toString()));
        arguments.addAll(processorPath
                .map(processors -> List.of("-processorpath", processors))
                .orElse(List.of("-proc:none")));
        arguments.addAll(sources);
        return arguments;
    }

    /** Makes it empty. */
    void clear() throws IOException {
        if (Files.exists(path)) {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(classes());
        Files.createDirectories(generatedSources());
    }

    /** {@return the source files that processors have written} */
    Generated generated() throws IOException {
        try (Stream<Path> all = Files.walk(generatedSources())) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            long lines = 0;
            for (Path file : files) {
                lines += Files.readAllLines(file).size();
            }
            return new Generated(files, lines);
        }
    }

    private Path classes() {
        return path.resolve("classes");
    }

    private Path generatedSources() {
        return path.resolve("sources");
    }
}
