package io.wsk.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.ReportCompilation;
import io.wsk.processor.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline of classes that are really compiled. */
class CheckCommandTest {
    private static final String HANDLERS = """
            package demo;

            import io.wsk.annotations.*;
            import io.wsk.runtime.*;

            class Connection {
                @WskReceiveEvent(enabled = WskEnabled.STATE)
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

    private Path baseline;

    @BeforeEach
    void name_the_baseline() {
        baseline = folder.resolve("wsk.baseline");
    }

    private Path compiled(String name, String state) {
        ReportCompilation result =
                ReportCompilation.javac(folder.resolve(name), List.of(Source.of(HANDLERS.replace("STATE", state))));
        assertThat(result.success()).as(result.diagnostics()::toString).isTrue();
        return result.classes();
    }

    @Test
    void the_baseline_is_written_once_and_then_compared() throws Exception {
        Path classes = compiled("one", "ON");

        CommandRun first = CommandRun.of("check", "--baseline", baseline, "--update", classes);
        assertThat(first.exitCode()).isZero();
        assertThat(first.outWith(baseline, "BASELINE"))
                .startsWith("""
                added demo.Connection
                  + category: CONNECTION
                  + runs on: LOOP
                  + EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                """)
                .endsWith("BASELINE: written, with 2 callback sets\n");
        assertThat(baseline).content().contains("\ndemo.Listener\n", "  acceptEvent returns: demo.Connection\n");

        assertThat(CommandRun.of("check", "--baseline", baseline, classes))
                .isEqualTo(new CommandRun(0, "2 callback sets as in " + baseline + "\n", ""));
        assertThat(CommandRun.of("check", "--baseline", baseline, Jar.of(folder.resolve("one.jar"), classes))
                        .exitCode())
                .isZero();
    }

    @Test
    void a_callback_that_starts_off_instead_of_on_fails_with_old_and_new_names_and_numbers() {
        CommandRun.of("check", "--baseline", baseline, "--update", compiled("one", "ON"));
        Path changed = compiled("two", "OFF");

        CommandRun check = CommandRun.of("check", "--baseline", baseline, changed);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).isEmpty();
        assertThat(check.out().replace(baseline.toString(), "BASELINE").replace(changed.toString(), "CLASSES"))
                .isEqualTo("""
                        changed demo.Connection
                          - ENABLED_EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                          + ENABLED_EVENT_MASK: 0x80 DISCONNECT
                          - receiveEvent: ON 0x40 RECEIVE
                          + receiveEvent: OFF 0x40 RECEIVE
                        changed demo.Listener
                          - ACCEPTED_EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                          + ACCEPTED_EVENT_MASK: 0x80 DISCONNECT
                        2 callback sets differ from BASELINE. If this is meant, accept it and commit the file:
                          check --baseline BASELINE --update CLASSES
                        """);

        assertThat(CommandRun.of("check", "--baseline", baseline, "--update", changed)
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("check", "--baseline", baseline, changed).exitCode())
                .isZero();
    }

    @Test
    void a_class_that_is_gone_fails_although_its_report_is_left() throws Exception {
        Path classes = compiled("one", "ON");
        CommandRun.of("check", "--baseline", baseline, "--update", classes);
        Files.delete(classes.resolve("demo/ListenerDispatch.class"));

        CommandRun check = CommandRun.of("check", "--baseline", baseline, classes);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).isEqualTo("note: demo.Listener is left out: its report has no class files beside it\n");
        assertThat(check.out())
                .startsWith("removed demo.Listener\n  - category: LISTEN\n")
                .contains("1 callback set differs from ");
    }

    @Test
    void without_a_baseline_nothing_is_compared() {
        Path classes = compiled("one", "ON");

        CommandRun check = CommandRun.of("check", "--baseline", baseline, classes);

        assertThat(check)
                .isEqualTo(new CommandRun(
                        2, "", "error: there is no " + baseline + ": write the first one with --update\n"));
        assertThat(CommandRun.of("check", classes).err())
                .startsWith("error: Missing required option: '--baseline=FILE'\n")
                .contains("try: java -jar wsk-processor.jar check --help");
    }

    @Test
    void a_baseline_that_was_not_merged_is_an_error_with_its_line() throws Exception {
        Path classes = compiled("one", "ON");
        CommandRun.of("check", "--baseline", baseline, "--update", classes);
        Files.writeString(baseline, Files.readString(baseline).replace("demo.Listener\n", ">>>>>>> main\n"));

        CommandRun check = CommandRun.of("check", "--baseline", baseline, classes);

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err())
                .contains(baseline + ": line 13 is neither a class nor, indented, a fact with a colon: >>>>>>> main");
    }

    @Test
    void a_build_that_failed_is_not_compared() {
        ReportCompilation failed = ReportCompilation.javac(
                folder, List.of(Source.of(HANDLERS.replace("STATE", "ON").replace("received()", "received(int i)"))));
        assertThat(failed.success()).isFalse();

        for (String update : List.of("--baseline", "--update")) {
            CommandRun check = update.equals("--update")
                    ? CommandRun.of("check", "--baseline", baseline, update, failed.classes())
                    : CommandRun.of("check", "--baseline", baseline, failed.classes());
            assertThat(check.exitCode()).isEqualTo(2);
            assertThat(check.err()).isEqualTo("error: errors in demo.Connection: compile without errors first\n");
        }
        assertThat(baseline).doesNotExist();
    }

    @Test
    void reports_alone_are_not_enough() throws Exception {
        Path classes = compiled("one", "ON");
        Path only = Files.createDirectories(folder.resolve("only/META-INF/wsk"));
        Files.copy(classes.resolve("META-INF/wsk/demo.Listener.json"), only.resolve("demo.Listener.json"));

        CommandRun check = CommandRun.of("check", "--baseline", baseline, folder.resolve("only"));

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err()).contains("error: nothing that is compiled");
    }
}
