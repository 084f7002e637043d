package io.wsk.benchmarks.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Source files, written from the templates of a workload.
 *
 * @param files the files
 * @param lines the lines of those with annotations, all together
 */
record SourceTree(List<Path> files, long lines) {
    private static final int CLASSES_IN_A_PACKAGE = 100;

    /** Writes so many annotated classes, and what they share, below a folder. */
    static SourceTree write(Workload workload, int classes, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String resource : workload.shared()) {
            files.add(write(folder.resolve("bench/shared"), nameOf(resource), read(resource)));
        }
        List<Workload.Template> templates = workload.templates();
        long lines = 0;
        for (int i = 0; i < classes; i++) {
            String resource = templates.get(i % templates.size()).resource();
            int unit = i / templates.size();
            String number = Integer.toString(unit);
            String folderName = "p" + unit * templates.size() / CLASSES_IN_A_PACKAGE;
            String text =
                    read(resource).replace("__package__", "bench." + folderName).replace("__n__", number);
            String name = nameOf(resource).replace("__n__", number);
            files.add(write(folder.resolve("bench").resolve(folderName), name, text));
            lines += text.lines().count();
        }
        return new SourceTree(List.copyOf(files), lines);
    }

    /** {@return the paths of the files} */
    List<String> names() {
        return files.stream().map(Path::toString).toList();
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private static String nameOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = SourceTree.class.getResourceAsStream(resource + ".java")) {
            if (in == null) {
                throw new IOException("no resource " + resource);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
