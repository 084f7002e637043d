package io.wsk.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as users run them, {@code java -jar} and nothing else, on classes that the same jar has compiled. */
class CommandsIT {
    private static final String PROCESSOR = System.getProperty("wsk.processor.jar");
    private static final String ANNOTATIONS = System.getProperty("wsk.annotations.jar");
    private static final String RUNTIME = System.getProperty("wsk.runtime.jar");
    private static final String ECJ = System.getProperty("wsk.ecj.jar");
    private static final String PROCESSOR_PATH = PROCESSOR + File.pathSeparator + ANNOTATIONS;
    private static final String CLASS_PATH = ANNOTATIONS + File.pathSeparator + RUNTIME;

    private static final String HANDLERS = """
            package demo;

            import io.wsk.annotations.*;

            class Connection {
                @WskReceiveEvent
                void received() {}

                @WskDisconnectEvent
                void disconnected() {}
            }

            class Listener {
                @WskAcceptEvent
                Connection accepted() {
                    return new Connection();
                }
            }
            """;

    @TempDir
    private Path folder;

    private static ChildJvm command(Object... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-jar", PROCESSOR));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return ChildJvm.java(all.toArray(String[]::new));
    }

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("Handlers.java"), text);
    }

    /** Compiles with a javac of its own. {@return the folder of the classes} */
    private Path compiled(String name, String text) throws Exception {
        Path classes = folder.resolve(name);
        ChildJvm javac = ChildJvm.javac(
                "-Awsk.report=true",
                "-d",
                classes.toString(),
                "-cp",
                CLASS_PATH,
                "-processorpath",
                PROCESSOR_PATH,
                source(text).toString());
        assertThat(javac).isEqualTo(new ChildJvm(0, ""));
        return classes;
    }

    @Test
    void report_draws_folders_and_jars() throws Exception {
        Path page = folder.resolve("page.html");
        Path classes = compiled("classes", HANDLERS);
        Path jar = Jar.of(folder.resolve("other.jar"), compiled("other", HANDLERS.replace("demo", "other")));

        ChildJvm report = command("report", classes, jar, "-o", page);

        assertThat(report).isEqualTo(new ChildJvm(0, page + ": 4 handler classes, 0 errors, 0 warnings\n"));
        assertThat(page)
                .content(StandardCharsets.UTF_8)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("<svg", "demo/Handlers.java:7:10", "other.ListenerDispatch", "0x200", "color-scheme");
    }

    @Test
    void check_compares_with_what_was_accepted() throws Exception {
        Path baseline = folder.resolve("wsk.baseline");
        Path classes = compiled("classes", HANDLERS);

        assertThat(command("check", "--baseline", baseline, classes).exitCode()).isEqualTo(2);
        assertThat(command("check", "--baseline", baseline, "--update", classes).exitCode())
                .isZero();
        assertThat(command("check", "--baseline", baseline, classes))
                .isEqualTo(new ChildJvm(0, "2 callback sets as in " + baseline + "\n"));

        Path changed = compiled(
                "changed", HANDLERS.replace("@WskReceiveEvent", "@WskReceiveEvent(enabled = WskEnabled.STATIC)"));
        ChildJvm check = command("check", "--baseline", baseline, changed);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.output())
                .contains(
                        "changed demo.Connection\n",
                        "  - STATIC_EVENT_MASK: 0x0\n  + STATIC_EVENT_MASK: 0x40 RECEIVE\n",
                        "changed demo.Listener\n",
                        "check --baseline " + baseline + " --update " + changed);
    }

    @Test
    void wrong_usage_is_exit_code_2_and_one_line() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path reports = Files.createDirectories(folder.resolve("broken/META-INF/wsk"));
        Files.writeString(reports.resolve("a.A.json"), "{");

        assertThat(command("report", folder.resolve("nowhere")))
                .isEqualTo(new ChildJvm(2, "error: there is no " + folder.resolve("nowhere") + "\n"));
        assertThat(command("report", empty).output()).startsWith("error: no report in " + empty + ": compile with");
        assertThat(command("report", folder.resolve("broken")).output())
                .startsWith("error: META-INF/wsk/a.A.json in " + folder.resolve("broken") + " is not JSON at line 1");
        assertThat(command()).isEqualTo(new ChildJvm(2, """
                error: Missing required subcommand
                try: java -jar wsk-processor.jar --help
                """));
    }

    @Test
    void help_and_version_are_told() throws Exception {
        assertThat(command("--help").output()).startsWith("Usage: java -jar wsk-processor.jar");
        assertThat(command("--version").output()).matches("wsk-processor \\d+\\..*\\n");
    }

    /** Into an archive, because not every file system can have files of these names. */
    @Test
    void names_of_all_languages_go_all_the_way() throws Exception {
        URL[] jars = {
            Path.of(PROCESSOR).toUri().toURL(), Path.of(ANNOTATIONS).toUri().toURL()
        };
        SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Names.java"), Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
                return "package demo; class \u00DCbertr\u00E4ger { static class \u65E5\u672C {"
                        + " @io.wsk.annotations.WskReceiveFromEvent void \u53D7\u4FE1() {} } }";
            }
        };
        Path names = folder.resolve("names.jar");
        StringWriter output = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
                FileSystem archive = FileSystems.newFileSystem(names, Map.of("create", "true"));
                StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(archive.getPath("/")));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(Path.of(ANNOTATIONS), Path.of(RUNTIME)));
            JavaCompiler.CompilationTask task = javac.getTask(
                    output, files, null, List.of("-Awsk.report=true", "--release", "17"), null, List.of(source));
            task.setProcessors(ServiceLoader.load(Processor.class, loader));
            assertThat(task.call()).as(output::toString).isTrue();
        }
        Path page = folder.resolve("page.html");

        ChildJvm report = command("report", "-o", page, names);

        assertThat(report.exitCode()).as(report.output()).isZero();
        assertThat(page)
                .content(StandardCharsets.UTF_8)
                .contains("id=\"demo.\u00DCbertr\u00E4ger$\u65E5\u672C\"", "\u53D7\u4FE1()")
                .doesNotContain("no class files");
    }

    @Test
    void a_java_without_javac_has_reports_without_lines() throws Exception {
        Path classes = folder.resolve("classes");

        ChildJvm ecj = ChildJvm.java(
                "--limit-modules",
                "java.compiler,java.logging,java.xml,jdk.zipfs",
                "-cp",
                ECJ,
                "org.eclipse.jdt.internal.compiler.batch.Main",
                "--release",
                "17",
                "-Awsk.report=true",
                "-nowarn",
                "-s",
                folder.toString(),
                "-d",
                classes.toString(),
                "-cp",
                CLASS_PATH,
                "-processorpath",
                PROCESSOR_PATH,
                source(HANDLERS).toString());

        assertThat(ecj).isEqualTo(new ChildJvm(0, ""));
        assertThat(classes.resolve("META-INF/wsk/demo.Listener.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"element\":\"Listener.accepted()\"")
                .doesNotContain("\"line\"");
        assertThat(command("report", "-o", folder.resolve("page.html"), classes).exitCode())
                .isZero();
    }

    @Test
    void modules_that_are_compiled_together_have_their_reports_beside_their_classes() throws Exception {
        for (String module : List.of("one", "two")) {
            Path sources = Files.createDirectories(folder.resolve("src").resolve(module));
            Files.writeString(
                    sources.resolve("module-info.java"), "module " + module + " { requires io.wsk.runtime; }");
            Files.writeString(
                    Files.createDirectories(sources.resolve(module)).resolve("Handlers.java"),
                    HANDLERS.replace("package demo", "package " + module));
        }
        Path nullness = Path.of(NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        ChildJvm javac = ChildJvm.javac(
                "-Awsk.report=true",
                "-d",
                folder.resolve("classes").toString(),
                "--module-path",
                CLASS_PATH + File.pathSeparator + nullness,
                "-processorpath",
                PROCESSOR_PATH,
                "--module-source-path",
                folder.resolve("src").toString(),
                "--module",
                "one,two");

        assertThat(javac).isEqualTo(new ChildJvm(0, ""));
        Path page = folder.resolve("page.html");
        assertThat(command("report", "-o", page, folder.resolve("classes/one"), folder.resolve("classes/two")))
                .isEqualTo(new ChildJvm(0, page + ": 4 handler classes, 0 errors, 0 warnings\n"));
        assertThat(page).content(StandardCharsets.UTF_8).doesNotContain("no class files");
    }
}
