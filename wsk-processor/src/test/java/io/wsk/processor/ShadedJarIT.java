package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void the_shaded_jar_works_with_nothing_but_the_annotations(@TempDir Path dir) throws Exception {
        Path source = Files.writeString(dir.resolve("Handler.java"), """
                class Handler {
                    @io.wsk.annotations.WskReceiveFromEvent
                    void received(io.wsk.runtime.WskDatagram datagram) {}
                }
                """);
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
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.wsk.processor");
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

    private static String read(JarFile jar, String name) throws Exception {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }
}
