package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules as build tools have them, in files: several at once, patched by their tests, automatic ones. */
class ModulePathsTest {
    private static final String STRICT = "-Xlint:all,-processing,-requires-automatic";
    private static final Source CONNECTION = Source.of("""
            package pa;
            public class Connection {
                public Connection() {}

                @io.wsk.annotations.WskDisconnectEvent
                public void disconnected() {}

                Object table() {
                    return ConnectionDispatch.TABLE;
                }
            }
            """);
    private static final Source LISTENER = Source.of("""
            package pb;
            class Listener {
                @io.wsk.annotations.WskAcceptEvent
                pa.Connection accepted() {
                    return new pa.Connection();
                }

                Object table() {
                    return ListenerDispatch.TABLE;
                }
            }
            """);

    @TempDir
    private Path dir;

    @Test
    void modules_that_are_compiled_together_get_their_own_tables() throws IOException {
        Path sources = dir.resolve("src");
        write(sources.resolve("a"), module("a", "requires transitive io.wsk.runtime; exports pa;"), CONNECTION);
        write(sources.resolve("b"), module("b", "requires a;"), LISTENER);

        compile(
                dir.resolve("out"),
                sourcesIn(sources),
                STRICT,
                "--module-path",
                modulePath(),
                "--module-source-path",
                sources.toString());

        assertThat(dir.resolve("out/a/pa/ConnectionDispatch.class")).exists();
        assertThat(dir.resolve("out/b/pb/ListenerDispatch.class")).exists();
    }

    @Test
    void tests_that_patch_a_module_get_tables_in_it() throws IOException {
        Path main = dir.resolve("main");
        Path tests = dir.resolve("tests");
        write(main, module("a", "requires io.wsk.runtime;"), CONNECTION);
        write(
                tests,
                new Source(
                        "pa/TestListener.java",
                        LISTENER.text().replace("package pb", "package pa").replace("Listener", "TestListener")));
        compile(dir.resolve("classes"), sourcesIn(main), STRICT, "--module-path", modulePath());

        compile(
                dir.resolve("test-classes"),
                sourcesIn(tests),
                STRICT,
                "--module-path",
                modulePath(dir.resolve("classes")),
                "--patch-module",
                "a=" + tests,
                "--add-reads",
                "a=ALL-UNNAMED");

        assertThat(dir.resolve("test-classes/pa/TestListenerDispatch.class")).exists();
        assertThat(Files.readString(dir.resolve("test-classes/pa/TestListenerDispatch.java")))
                .contains("accept.with(context.accepted(), ConnectionDispatch.TABLE)")
                .doesNotContain("Generated");
    }

    @Test
    void an_automatic_module_has_handlers_that_a_named_module_accepts() throws IOException {
        Path library = dir.resolve("library");
        write(library, CONNECTION);
        compile(dir.resolve("classes"), sourcesIn(library), STRICT, "-classpath", modulePath());
        Path jar = automaticModule("a", dir.resolve("classes"));
        Path sources = dir.resolve("src");
        write(sources, module("b", "requires io.wsk.runtime; requires a;"), LISTENER);

        compile(dir.resolve("out"), sourcesIn(sources), STRICT, "--module-path", modulePath(jar));

        assertThat(Files.readString(dir.resolve("out/pb/ListenerDispatch.java")))
                .contains("import pa.ConnectionDispatch;", "ACCEPTED_EVENT_MASK = WSK_EVENT_DISCONNECT;");
    }

    @Test
    void a_project_that_does_without_the_module_java_compiler_has_no_generated_annotation() throws IOException {
        Path sources = dir.resolve("src");
        write(sources, CONNECTION);

        compile(dir.resolve("out"), sourcesIn(sources), "--limit-modules", "java.base", "-classpath", modulePath());

        assertThat(Files.readString(dir.resolve("out/pa/ConnectionDispatch.java")))
                .contains("class ConnectionDispatch")
                .doesNotContain("Generated");
    }

    /** Compiles, and has nothing to complain about. */
    private static void compile(Path output, List<Path> sources, String... options) throws IOException {
        Files.createDirectories(output);
        List<String> all = new ArrayList<>(List.of("-Werror", "-d", output.toString()));
        all.addAll(List.of(options));
        StringWriter said = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(said, files, null, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new WskProcessor()));
            boolean success = task.call();
            assertThat(said.toString()).isEmpty();
            assertThat(success).isTrue();
        }
    }

    private static Source module(String name, String directives) {
        return new Source("module-info.java", "module " + name + " { " + directives + " }");
    }

    private static void write(Path root, Source... sources) throws IOException {
        for (Source source : sources) {
            Path file = root.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
        }
    }

    private static List<Path> sourcesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Path automaticModule(String name, Path classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
        Path jar = dir.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static String modulePath(Path... more) {
        return ClassPath.ofUsersAnd(List.of(more));
    }
}
