package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as users get it, without anything that the build has lying beside it. The compilers run in processes of their own:
 * inside this one they would find the classes of the build first.
 */
class ShadedJarIT {
    private static final String PROCESSOR = System.getProperty("wsk.processor.jar");
    private static final String ANNOTATIONS = System.getProperty("wsk.annotations.jar");
    private static final String RUNTIME = System.getProperty("wsk.runtime.jar");

    @TempDir
    private Path dir;

    @Test
    void javac_writes_the_golden_tables_with_nothing_but_the_shaded_jar_on_its_processor_path() throws IOException {
        Written written = javac(goldenSources(), "-processorpath", PROCESSOR);

        assertThat(written.output()).doesNotContain("error:");
        assertThat(written.tables()).containsAllEntriesOf(goldenTables());
    }

    @Test
    void ecj_writes_the_golden_tables_with_nothing_but_the_shaded_jar_on_its_processor_path() throws IOException {
        Written written = ecj(goldenSources(), "-processorpath", PROCESSOR);

        assertThat(written.output()).doesNotContain("ERROR in");
        assertThat(written.tables()).containsAllEntriesOf(goldenTables());
    }

    @Test
    void the_annotations_may_lie_beside_it_as_other_build_tools_put_them() throws IOException {
        Written written = javac(List.of(HANDLER), "-processorpath", PROCESSOR + File.pathSeparator + ANNOTATIONS);

        assertThat(written.output()).isEmpty();
        assertThat(written.tables()).containsOnlyKeys("p/HandlerDispatch.java");
    }

    @Test
    void both_may_be_modules_of_a_processor_module_path() throws IOException {
        Written written =
                javac(List.of(HANDLER), "--processor-module-path", PROCESSOR + File.pathSeparator + ANNOTATIONS);

        assertThat(written.output()).isEmpty();
        assertThat(written.tables()).containsOnlyKeys("p/HandlerDispatch.java");
    }

    /** What is not found are the nullness annotations, which nobody looks at when the processor runs. */
    @Test
    void the_jar_needs_no_other_jar() throws IOException {
        assertThat(run(List.of("bin/jdeps", "--missing-deps", PROCESSOR)).lines())
                .isNotEmpty()
                .filteredOn(line -> line.contains("->") && !line.contains("-> org.jspecify.annotations."))
                .allMatch(line -> line.endsWith(".jar -> not found"));
    }

    @Test
    void everything_in_the_jar_is_in_our_package() throws IOException {
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
    void the_jar_registers_the_processor_and_tells_gradle_that_it_is_isolating() throws IOException {
        try (JarFile jar = new JarFile(PROCESSOR)) {
            assertThat(read(jar, "META-INF/services/javax.annotation.processing.Processor"))
                    .isEqualTo("io.wsk.processor.WskProcessor");
            assertThat(read(jar, "META-INF/gradle/incremental.annotation.processors"))
                    .isEqualTo("io.wsk.processor.WskProcessor,isolating");
        }
    }

    @Test
    void the_code_of_report_and_commands_is_loaded_only_if_it_is_needed() throws IOException {
        assertThat(loadedClasses("-Awsk.report=false"))
                .contains("io.wsk.processor.HandlerRound")
                .noneMatch(ShadedJarIT::isOfTheReport);
        assertThat(loadedClasses("-Awsk.report=true"))
                .contains("io.wsk.processor.report.ReportJson")
                .noneMatch(name -> name.startsWith("io.wsk.processor.cli.") || name.contains("picocli"));
    }

    private static boolean isOfTheReport(String name) {
        return name.matches("io\\.wsk\\.processor\\.(report|page|cli|baseline|shaded\\.(nanojson|picocli))\\..*");
    }

    /** {@return our classes that javac loads when it compiles a handler class} */
    private List<String> loadedClasses(String option) throws IOException {
        Path log = dir.resolve("loaded.txt");
        javac(List.of(HANDLER), "-J-Xlog:class+load:file=" + log, option, "-processorpath", PROCESSOR);
        return Files.readString(log)
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)).filter(word -> word.startsWith("io.wsk.")))
                .toList();
    }

    private static final Source HANDLER = Source.of("""
            package p;
            import io.wsk.annotations.*;
            @WskDispatchTable(category = WskCategory.DATAGRAM, runOn = WskRunOn.CLIENT_EXECUTOR)
            class Handler {
                @WskReceiveFromEvent(enabled = WskEnabled.OFF)
                void received(io.wsk.runtime.WskDatagram datagram) {}
            }
            """);

    /**
     * What a compiler left behind.
     *
     * @param output what it said
     * @param tables the generated sources by path
     */
    private record Written(String output, Map<String, String> tables) {}

    private Written javac(List<Source> sources, String... options) throws IOException {
        return compile(List.of("bin/javac"), sources, options);
    }

    private Written ecj(List<Source> sources, String... options) throws IOException {
        String jar = BatchCompiler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return compile(List.of("bin/java", "-jar", jar), sources, options);
    }

    private Written compile(List<String> compiler, List<Source> sources, String... options) throws IOException {
        Stream.Builder<String> files = Stream.builder();
        for (Source source : sources) {
            Path file = dir.resolve("src").resolve(source.path());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()).toString());
        }
        String generated = Files.createDirectories(dir.resolve("generated")).toString();
        String classes = Files.createDirectories(dir.resolve("classes")).toString();
        String classPath = ANNOTATIONS + File.pathSeparator + RUNTIME;
        String output = run(Stream.of(
                        compiler.stream(),
                        Stream.of("--release", "17", "-d", classes, "-s", generated, "-cp", classPath),
                        Stream.of(options),
                        files.build())
                .flatMap(part -> part)
                .toList());
        return new Written(output, generated());
    }

    /** {@return the output of a tool of the JDK, which is expected to succeed} */
    private static String run(List<String> command) throws IOException {
        List<String> resolved = new ArrayList<>(command);
        resolved.set(0, Path.of(System.getProperty("java.home"), command.get(0)).toString());
        Process process = new ProcessBuilder(resolved).redirectErrorStream(true).start();
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), Charset.defaultCharset());
            assertThat(process.onExit().join().exitValue()).as(output).isZero();
            return output;
        }
    }

    private Map<String, String> generated() throws IOException {
        Path root = dir.resolve("generated");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString(), Source::readText, (a, b) -> b, TreeMap::new));
        }
    }

    private static List<Source> goldenSources() throws IOException {
        return goldenFolders()
                .flatMap(folder -> sourcesIn(folder, "", "library"))
                .toList();
    }

    private static Map<String, String> goldenTables() throws IOException {
        return goldenFolders()
                .flatMap(folder -> sourcesIn(folder, "expected"))
                .collect(Collectors.toMap(Source::path, Source::text));
    }

    private static Stream<Source> sourcesIn(Path folder, String... below) {
        return Stream.of(below)
                .map(folder::resolve)
                .filter(Files::exists)
                .flatMap(each -> Source.readAll(each).stream());
    }

    private static Stream<Path> goldenFolders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.sorted().toList().stream();
        }
    }

    private static String read(JarFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
