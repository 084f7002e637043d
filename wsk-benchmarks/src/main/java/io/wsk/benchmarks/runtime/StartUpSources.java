package io.wsk.benchmarks.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources from templates. A template with {@code __n__} in its name is written once for each service, with the number in its place;
 * of the others each line that has it is repeated for each service.
 */
final class StartUpSources {
    private static final String NUMBER = "__n__";

    private StartUpSources() {}

    /** {@return the files that were written} */
    static List<Path> write(List<String> templates, int services, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (String template : templates) {
            String name = template.substring(template.lastIndexOf('/') + 1);
            String text = read(template);
            if (name.contains(NUMBER)) {
                for (int i = 0; i < services; i++) {
                    files.add(write(folder, numbered(name, i), numbered(text, i)));
                }
            } else {
                files.add(write(folder, name, repeated(text, services)));
            }
        }
        return files;
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private static String numbered(String text, int number) {
        return text.replace(NUMBER, Integer.toString(number));
    }

    /** {@return a text with those lines repeated in which a number is to be put} */
    static String repeated(String text, int services) {
        return text.lines()
                .flatMap(line -> IntStream.range(0, line.contains(NUMBER) ? services : 1)
                        .mapToObj(number -> numbered(line, number)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(String template) throws IOException {
        try (InputStream in = StartUpSources.class.getResourceAsStream("startup/" + template + ".java")) {
            if (in == null) {
                throw new IOException("no template " + template);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
