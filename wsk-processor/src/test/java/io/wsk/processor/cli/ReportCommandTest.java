package io.wsk.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.ReportCompilation;
import io.wsk.processor.Source;
import io.wsk.processor.report.ReportJson;
import io.wsk.processor.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void name_the_page() {
        page = folder.resolve("page.html");
    }

    private Path compiled(String golden) {
        return ReportCompilation.javac(folder.resolve(golden), Source.readAll(GOLDEN.resolve(golden)))
                .classes();
    }

    private void assertFails(String message, Object... inputs) {
        Object[] arguments = new Object[inputs.length + 3];
        System.arraycopy(new Object[] {"report", "-o", page}, 0, arguments, 0, 3);
        System.arraycopy(inputs, 0, arguments, 3, inputs.length);
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err().replace(folder.toString(), "FOLDER")).isEqualTo("error: " + message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(page).doesNotExist();
    }

    @Test
    void folders_and_jars_are_joined_to_one_page() throws Exception {
        Path jar = Jar.of(folder.resolve("masks.jar"), compiled("masks"));

        CommandRun run = CommandRun.of("report", "-o", page, compiled("echo"), jar);

        assertThat(run).isEqualTo(new CommandRun(0, page + ": 4 handler classes, 0 errors, 0 warnings\n", ""));
        assertThat(page)
                .content()
                .contains("EchoListener", "golden.masks", "golden/echo/EchoConnection.java:10:10", "0xD0")
                .doesNotContain("no class files");
    }

    @Test
    void a_folder_and_the_jar_made_of_it_are_one_and_their_order_does_not_show() throws Exception {
        Path classes = compiled("echo");
        Path jar = Jar.of(folder.resolve("echo.jar"), classes);

        CommandRun.of("report", "-o", page, classes, jar);
        String text = Files.readString(page);
        CommandRun.of("report", "-o", page, jar, classes);

        assertThat(page).hasContent(text);
        assertThat(text).containsOnlyOnce("id=\"golden.echo.EchoListener\"");
    }

    @Test
    void a_build_that_failed_has_a_page_with_its_diagnostics() {
        ReportCompilation failed = ReportCompilation.javac(
                folder, Source.readAll(Path.of("src/test/resources/report/broken_build/sources")));

        CommandRun run = CommandRun.of("report", "-o", page, failed.classes());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith(": 3 handler classes, 4 errors, 1 warning\n");
        assertThat(page)
                .content()
                .contains("error WSK010", "golden/broken/Connection.java:9:54", "no class files", "gr\u00F6\u00DFer()");
    }

    @Test
    void names_of_all_languages_are_read_and_written() throws Exception {
        String name = "\u65E5\u672C.\u00DCberwacher$Gr\u00F6\u00DFe";
        Path jar = Jar.of(
                folder.resolve("names.jar"),
                Map.of(
                        "META-INF/wsk/" + name + ".json",
                        ReportJson.of(SampleReports.connection(name)).getBytes(StandardCharsets.UTF_8)));

        assertThat(CommandRun.of("report", "-o", page, jar).exitCode()).isZero();
        assertThat(page).content(StandardCharsets.UTF_8).contains("id=\"" + name + "\"");
    }

    @Test
    void two_folders_with_the_same_class_but_not_the_same_report_are_an_error() {
        Path one = compiled("echo");
        Path two = ReportCompilation.javac(
                        folder.resolve("two"),
                        List.of(Source.of("package golden.echo; class EchoListener {"
                                + " @io.wsk.annotations.WskReceiveFromEvent void received() {} }")))
                .classes();

        assertFails(
                "FOLDER/echo/classes and FOLDER/two/classes have different reports of golden.echo.EchoListener:"
                        + " name only one of them",
                one,
                two);
    }

    @Test
    void what_is_not_there_is_an_error() {
        assertFails("there is no FOLDER/nowhere", folder.resolve("nowhere"));
        assertFails("there is no FOLDER/nowhere.jar", folder.resolve("nowhere.jar"));
    }

    @Test
    void folders_without_a_report_are_an_error_if_none_has_one() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path jar = Jar.of(folder.resolve("empty.jar"), Map.of());

        assertFails(
                "no report in FOLDER/empty, FOLDER/empty.jar: compile with -Awsk.report=true,"
                        + " and name folders of classes or jars",
                empty,
                jar);
        assertThat(CommandRun.of("report", "-o", page, empty, compiled("echo"), jar)
                        .exitCode())
                .isZero();
    }

    @Test
    void what_is_neither_a_folder_nor_a_jar_is_an_error() throws Exception {
        assertFails("FOLDER/a.txt is neither a folder nor a jar", Files.writeString(folder.resolve("a.txt"), "text"));
        Path broken = Files.writeString(folder.resolve("a.jar"), "text");
        assertThat(CommandRun.of("report", broken).err()).startsWith("error: cannot read " + broken + ": ");
    }

    @Test
    void a_broken_report_is_an_error_with_its_name() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("classes/META-INF/wsk"));
        Path file = Files.writeString(reports.resolve("a.Echo.json"), "{\n  \"format\":1,");
        Path classes = folder.resolve("classes");

        assertFails("META-INF/wsk/a.Echo.json in FOLDER/classes is not JSON at line 2, column 13", classes);
        Files.writeString(file, "{\"format\":1}");
        assertFails(
                "META-INF/wsk/a.Echo.json in FOLDER/classes is no report of the processor:"
                        + " \"class\" is missing, or not a string",
                classes);
        Files.write(file, new byte[] {'"', (byte) 0xFF, '"'});
        assertFails("META-INF/wsk/a.Echo.json in FOLDER/classes is not UTF-8", classes);
    }

    @Test
    void a_page_that_cannot_be_written_is_an_error() {
        Path nowhere = folder.resolve("nowhere/page.html");

        assertThat(CommandRun.of("report", "-o", nowhere, compiled("echo")))
                .isEqualTo(new CommandRun(2, "", "error: cannot write " + nowhere + ": its folder does not exist\n"));
    }

    @Test
    void a_command_that_is_not_understood_says_what_is_missing_and_where_to_read_on() {
        assertThat(CommandRun.of())
                .isEqualTo(new CommandRun(
                        2, "", "error: Missing required subcommand\ntry: java -jar wsk-processor.jar --help\n"));
        assertThat(CommandRun.of("report").err())
                .isEqualTo("error: Missing required parameter: 'FOLDER|JAR'\n"
                        + "try: java -jar wsk-processor.jar report --help\n");
        assertThat(CommandRun.of("report", "--colour", folder).err()).startsWith("error: Unknown option: '--colour'");
        assertThat(CommandRun.of("reprot", folder).exitCode()).isEqualTo(2);
    }

    @Test
    void the_commands_explain_themselves() {
        assertThat(CommandRun.of("--help").out()).contains("report", "check");
        assertThat(CommandRun.of("report", "--help").out()).contains("-o, --output=FILE", "wsk-report.html");
        assertThat(CommandRun.of("check", "--help").out()).contains("--baseline=FILE", "--update");
        assertThat(CommandRun.of("--version").out()).startsWith("wsk-processor ");
    }
}
