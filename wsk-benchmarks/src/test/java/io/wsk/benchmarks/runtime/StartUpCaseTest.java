package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Entry;
import io.wsk.benchmarks.results.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCaseTest {
    private static final StartUpCase CASE = StartUpCase.create();

    @TempDir
    private Path folder;

    @Test
    void a_line_with_a_number_is_repeated_for_each_service() {
        assertThat(StartUpSources.repeated("first\nlisten(new Handler__n__(), __n__);\nlast\n", 2))
                .isEqualTo("first\nlisten(new Handler0(), 0);\nlisten(new Handler1(), 1);\nlast\n");
    }

    @Test
    void a_template_with_a_number_in_its_name_is_written_for_each_service() throws IOException {
        List<Path> files = StartUpSources.write(List.of("wsk/Server", "wsk/Listener__n__"), 2, folder);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Server.java", "Listener0.java", "Listener1.java");
        assertThat(Files.readString(folder.resolve("Listener1.java"))).contains("Connection1 accepted(");
        assertThat(Files.readString(folder.resolve("Server.java")))
                .contains(
                        "listen(new Listener0(), Listener0Dispatch.TABLE", "listen(new Listener1(), Listener1Dispatch");
    }

    @Test
    void a_template_that_is_not_there_is_named() {
        assertThatThrownBy(() -> StartUpSources.write(List.of("wsk/Nothing"), 1, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wsk/Nothing");
    }

    @Test
    void targets_are_met_below_netty_and_vertx_whatever_the_others_need() {
        assertThat(report(Map.of("wsk", 300.0, "hand-written", 100.0, "netty-nio", 500.0, "vertx", 900.0)))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("**met**"));
    }

    @Test
    void targets_are_not_met_if_one_of_them_is_not_slower() {
        assertThat(report(Map.of("wsk", 500.0, "netty-nio", 500.0, "vertx", 900.0)))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("**not met**"));
    }

    @Test
    void the_picture_has_what_more_services_take_on_top() {
        List<Entry> entries = List.of(
                entry("1 service", "wsk", Map.of(Quantity.START_UP_MILLIS, 300.0)),
                entry("50 services", "wsk", Map.of(Quantity.START_UP_MILLIS, 340.0)));

        assertThat(CASE.chart(new CaseFigures(entries)).orElseThrow().bars())
                .containsExactly(new BarChart.Bar("wsk", 300, 40));
    }

    @Test
    void the_table_names_time_and_classes() {
        Entry entry =
                entry("1 service", "wsk", Map.of(Quantity.START_UP_MILLIS, 300.0, Quantity.LOADED_CLASSES, 1438.0));

        assertThat(CASE.table("1 service", new CaseFigures(List.of(entry))))
                .endsWith("| wsk | 300 (300–300) | 1,438 |\n");
    }

    private static List<String> report(Map<String, Double> figures) {
        List<Entry> entries = new ArrayList<>();
        for (String variant : CASE.variants(Mode.FULL)) {
            figures.forEach((subject, figure) -> entries.add(entry(
                    variant, subject, Map.of(Quantity.START_UP_MILLIS, figure, Quantity.LOADED_CLASSES, figure))));
        }
        CaseFigures all = new CaseFigures(entries);
        return CASE.targets().stream().map(target -> target.report(all)).toList();
    }

    private static Entry entry(String variant, String subject, Map<Quantity, Double> figures) {
        List<Entry.Round> rounds = Stream.of(1, 2, 3)
                .map(round -> new Entry.Round(round, "now", "r", Mode.FULL.settings(), figures, Map.of(), Map.of()))
                .toList();
        return new Entry("B10", variant, subject, "", "17", rounds);
    }
}
