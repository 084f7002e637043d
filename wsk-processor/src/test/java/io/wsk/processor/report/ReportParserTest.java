package io.wsk.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportParserTest {
    private static final String HANDLERS = ReportJson.of(SampleReports.connection("a.Echo"));

    static Stream<ReportFile> files() {
        return Stream.of(
                SampleReports.connection("a.Echo"),
                SampleReports.connection(
                        "\u65E5\u672C.\u00DCber$\u00E9", SampleReports.error("a.Echo", "found: <\"T'>\n    fix: \\")),
                SampleReports.listener("a.Listener", "a.Echo"),
                SampleReports.application("a.App", "a.Echo", "a.Listener"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_written_is_read(ReportFile file) {
        assertThat(ReportParser.parse(ReportJson.of(file))).isEqualTo(file);
    }

    @Test
    void an_application_is_known_by_its_kind_or_by_a_mark_of_its_own() {
        String application = ReportJson.of(SampleReports.application("a.App", "a.Echo"));

        assertThat(application).contains("\"kind\":\"application\"", "\"application\":true");
        assertThat(ReportParser.parse(application.replace("\"kind\":\"application\",", "")))
                .isInstanceOf(ApplicationReport.class);
        assertThat(ReportParser.parse(HANDLERS.replace("\"kind\":\"handlers\",", "")))
                .isInstanceOf(HandlersReport.class);
    }

    @Test
    void what_a_newer_processor_adds_is_skipped() {
        assertThat(ReportParser.parse(HANDLERS.replace("\"kind\"", "\"news\":[{\"a\":1}],\"kind\"")))
                .isEqualTo(ReportParser.parse(HANDLERS));
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        assertFault("", "is not JSON at line 1, column");
        assertFault(HANDLERS.substring(0, HANDLERS.length() / 2), "is not JSON at line");
        assertFault("[]", "is not JSON at line 1");
        assertFault("{\"a\":" + "[".repeat(100_000), "is JSON of too many levels");
        assertFault("{}", "is no report of the processor: \"format\" is missing, or not a number");
        assertFault(
                HANDLERS.replace("\"format\":1", "\"format\":2"),
                "has format 2, but this version reads format 1: use the jar that compiled the classes");
        assertFault(
                HANDLERS.replace("\"handlers\",", "\"other\","),
                "is of the kind \"other\", which this version does not know");
        assertFault(
                HANDLERS.replace("\"ON\"", "\"MAYBE\""), "has \"start\": \"MAYBE\", which this version does not know");
    }

    @Test
    void each_thing_that_is_needed_is_missed() {
        for (String key : List.of(
                "class",
                "table",
                "category",
                "runOn",
                "dispatch",
                "masks",
                "handlers",
                "links",
                "position",
                "diagnostics",
                "start",
                "callback",
                "method",
                "declaredBy",
                "element",
                "event")) {
            assertFault(
                    HANDLERS.replace("\"" + key + "\":", "\"other\":"),
                    "is no report of the processor: \"" + key + "\" is missing");
        }
        assertFault(HANDLERS.replace("[\"DISCONNECT\"]", "[1]").replace("[\"RECEIVE\"", "[1"), "not a list of strings");
    }

    private static void assertFault(String text, String fault) {
        assertThatThrownBy(() -> ReportParser.parse(text))
                .isInstanceOfSatisfying(
                        ReportParser.FormatException.class,
                        e -> assertThat(e.fault())
                                .startsWith(fault.startsWith("not") ? "" : fault)
                                .contains(fault));
    }
}
