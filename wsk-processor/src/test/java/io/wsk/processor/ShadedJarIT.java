package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it, without anything that the build has lying beside it. */
class ShadedJarIT {
    private static final String PROCESSOR = System.getProperty("wsk.processor.jar");
    private static final String ANNOTATIONS = System.getProperty("wsk.annotations.jar");
    private static final String RUNTIME = System.getProperty("wsk.runtime.jar");

    private static final String HANDLER = """
            class Handler {
                @io.wsk.annotations.WskReceiveFromEvent
                void received(io.wsk.runtime.WskDatagram datagram) {}
            }
            """;

    @Test
    void the_shaded_jar_works_with_nothing_but_the_annotations(@TempDir Path dir) throws Exception {
        Path source = Files.writeString(dir.resolve("Handler.java"), HANDLER);
        StringWriter output = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    dir.toString(),
                    "-cp",
                    ANNOTATIONS + File.pathSeparator + RUNTIME,
                    "-processorpath",
                    PROCESSOR + File.pathSeparator + ANNOTATIONS);
            boolean success = javac.getTask(output, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(success).as(output::toString).isTrue();
        }
        assertThat(output.toString()).isEmpty();
        assertThat(dir.resolve("HandlerDispatch.class")).exists();
    }

    @Test
    void everything_in_the_jar_is_in_our_package() throws Exception {
        try (JarFile jar = new JarFile(PROCESSOR)) {
            assertThat(jar.stream().map(Object::toString).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("io/wsk/processor/"));
            assertThat(jar.stream().map(Object::toString).filter(name -> !name.startsWith("io/")))
                    .allMatch(name -> name.matches("META-INF/(|MANIFEST\\.MF|(services|gradle|maven)/.*)"))
                    .noneMatch(name -> name.contains("nanojson") || name.contains("picocli"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.wsk.processor");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.wsk.processor.cli.Main");
        }
    }

    @Test
    void the_jar_registers_the_processor_and_tells_gradle_that_it_is_isolating() throws Exception {
        try (JarFile jar = new JarFile(PROCESSOR)) {
            assertThat(read(jar, "META-INF/services/javax.annotation.processing.Processor"))
                    .isEqualTo("io.wsk.processor.WskProcessor");
            assertThat(read(jar, "META-INF/gradle/incremental.annotation.processors"))
                    .isEqualTo("io.wsk.processor.WskProcessor,isolating");
        }
    }

    @Test
    void the_code_of_report_and_commands_is_loaded_only_if_it_is_needed(@TempDir Path dir) throws Exception {
        List<String> without = loadedClasses(dir.resolve("without"), "-Awsk.report=false");
        List<String> with = loadedClasses(dir.resolve("with"), "-Awsk.report=true");

        assertThat(without).contains("io.wsk.processor.HandlerRound").noneMatch(ShadedJarIT::isOfTheReport);
        assertThat(with)
                .contains("io.wsk.processor.report.ReportJson")
                .noneMatch(name -> name.startsWith("io.wsk.processor.cli.") || name.contains("picocli"));
    }

    private static boolean isOfTheReport(String name) {
        return name.matches("io\\.wsk\\.processor\\.(report|page|cli|baseline|shaded\\.(nanojson|picocli))\\..*");
    }

    /** {@return our classes that a javac of its own loads when it compiles a handler class} */
    private static List<String> loadedClasses(Path dir, String option) throws Exception {
        Path source = Files.writeString(Files.createDirectories(dir).resolve("Handler.java"), HANDLER);
        Path log = dir.resolve("loaded.txt");
        ChildJvm javac = ChildJvm.javac(
                "-J-Xlog:class+load:file=" + log,
                option,
                "-d",
                dir.toString(),
                "-cp",
                ANNOTATIONS + File.pathSeparator + RUNTIME,
                "-processorpath",
                PROCESSOR + File.pathSeparator + ANNOTATIONS,
                source.toString());
        assertThat(javac).isEqualTo(new ChildJvm(0, ""));
        return Files.readString(log)
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)).filter(word -> word.startsWith("io.wsk.")))
                .toList();
    }

    private static String read(JarFile jar, String name) throws Exception {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }
}
