package io.wsk.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of all tests of the project, to look up those that a decision names. */
final class SourceTree {
    private final Path root;
    private final Map<String, Path> testClasses = new HashMap<>();

    private SourceTree(Path root) {
        this.root = root;
    }

    /** {@return the project that the tests run in} */
    static SourceTree here() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/wsk-reference.md"))) {
            root = root.getParent();
            if (root == null) {
                throw new IOException(
                        "docs/wsk-reference.md is not above " + Path.of("").toAbsolutePath());
            }
        }
        SourceTree tree = new SourceTree(root);
        try (Stream<Path> modules = Files.list(root)) {
            for (Path tests :
                    modules.map(module -> module.resolve("src/test/java")).toList()) {
                tree.add(tests);
            }
        }
        return tree;
    }

    private void add(Path tests) throws IOException {
        if (Files.isDirectory(tests)) {
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> testClasses.put(simpleName(file), file));
            }
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    Path root() {
        return root;
    }

    /** {@return whether a test exists: {@code TestClass.method}, or a path with a slash} */
    boolean has(String test) throws IOException {
        if (test.contains("/")) {
            return Files.exists(root.resolve(test));
        }
        List<String> name = List.of(test.split("\\.", 2));
        Path file = testClasses.get(name.get(0));
        return name.size() == 2 && file != null && Files.readString(file).contains(" " + name.get(1) + "(");
    }
}
