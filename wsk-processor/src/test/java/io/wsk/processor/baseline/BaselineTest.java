package io.wsk.processor.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.processor.baseline.BaselineChange.Fact;
import io.wsk.processor.baseline.BaselineChange.Kind;
import io.wsk.processor.report.Flag;
import io.wsk.processor.report.Handler;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.ReportFile;
import io.wsk.processor.report.SampleReports;
import io.wsk.processor.report.StartState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Handler RECEIVE =
            SampleReports.handler("a.Echo", "receiveEvent", new Flag("RECEIVE", 0x40), StartState.ON, "received()");

    private static Baseline of(ReportFile... files) {
        return Baseline.of(SampleReports.sets(files));
    }

    @Test
    void the_file_has_a_line_for_each_fact() {
        Baseline baseline = of(
                SampleReports.listener("a.Listener", "a.Echo"),
                SampleReports.connection("a.Echo"),
                SampleReports.application("a.App", "a.Echo", "a.Listener"));

        assertThat(BaselineText.of(baseline)).isEqualTo("""
                wsk-baseline 1
                # The accepted callback sets. Written by check --update; a change of it is a change of behaviour.

                a.App
                  static mask: 0x40 RECEIVE
                  a.Echo: belongs to it
                  a.Listener: belongs to it

                a.Echo
                  category: CONNECTION
                  runs on: LOOP
                  EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                  ENABLED_EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                  STATIC_EVENT_MASK: 0x0
                  disconnectEvent: ON 0x80 DISCONNECT
                  receiveEvent: ON 0x40 RECEIVE

                a.Listener
                  category: LISTEN
                  runs on: LOOP
                  EVENT_MASK: 0x200 ACCEPT
                  ENABLED_EVENT_MASK: 0x200 ACCEPT
                  STATIC_EVENT_MASK: 0x0
                  ACCEPTED_EVENT_MASK: 0xC0 RECEIVE|DISCONNECT
                  acceptEvent: ON 0x200 ACCEPT
                  acceptEvent returns: a.Echo
                """);
        assertThat(BaselineText.parse(BaselineText.of(baseline))).isEqualTo(baseline);
    }

    @Test
    void a_start_state_that_changed_is_told_with_its_masks() {
        HandlersReport before = SampleReports.connection("a.Echo", List.of(RECEIVE));
        HandlersReport after = SampleReports.connection(
                "a.Echo",
                List.of(SampleReports.handler(
                        "a.Echo", "receiveEvent", new Flag("RECEIVE", 0x40), StartState.STATIC, "received()")));

        assertThat(BaselineChange.between(of(before), of(after)))
                .containsExactly(new BaselineChange(
                        "a.Echo",
                        Kind.CHANGED,
                        List.of(
                                fact("ENABLED_EVENT_MASK", "0x40 RECEIVE", "0x0"),
                                fact("STATIC_EVENT_MASK", "0x0", "0x40 RECEIVE"),
                                fact("receiveEvent", "ON 0x40 RECEIVE", "STATIC 0x40 RECEIVE"))));
    }

    @Test
    void a_handler_that_came_or_went_is_told() {
        HandlersReport one = SampleReports.connection("a.Echo", List.of(RECEIVE));
        HandlersReport both = SampleReports.connection("a.Echo");

        assertThat(BaselineChange.between(of(one), of(both)))
                .singleElement()
                .satisfies(change -> assertThat(change.facts())
                        .contains(
                                fact("EVENT_MASK", "0x40 RECEIVE", "0xC0 RECEIVE|DISCONNECT"),
                                new Fact("disconnectEvent", Optional.empty(), Optional.of("ON 0x80 DISCONNECT"))));
        assertThat(BaselineChange.between(of(both), of(one)))
                .singleElement()
                .satisfies(change -> assertThat(change.facts())
                        .contains(new Fact("disconnectEvent", Optional.of("ON 0x80 DISCONNECT"), Optional.empty())));
    }

    @Test
    void a_link_to_another_class_is_told() {
        assertThat(BaselineChange.between(
                        of(SampleReports.listener("a.Listener", "a.Echo")),
                        of(SampleReports.listener("a.Listener", "b.Echo"))))
                .containsExactly(new BaselineChange(
                        "a.Listener", Kind.CHANGED, List.of(fact("acceptEvent returns", "a.Echo", "b.Echo"))));
    }

    @Test
    void classes_that_came_or_went_are_told_with_all_their_facts() {
        Baseline a = of(SampleReports.connection("a.Echo"));
        Baseline b = of(SampleReports.connection("b.Echo"));

        List<BaselineChange> changes = BaselineChange.between(a, b);

        assertThat(changes).extracting(BaselineChange::className).containsExactly("a.Echo", "b.Echo");
        assertThat(changes).extracting(BaselineChange::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
        assertThat(changes).allSatisfy(change -> assertThat(change.facts()).hasSize(7));
    }

    @Test
    void an_application_that_loses_a_class_is_told() {
        assertThat(BaselineChange.between(
                        of(SampleReports.application("a.App", "a.Echo", "a.Listener")),
                        of(SampleReports.application("a.App", "a.Echo"))))
                .containsExactly(new BaselineChange(
                        "a.App",
                        Kind.CHANGED,
                        List.of(new Fact("a.Listener", Optional.of("belongs to it"), Optional.empty()))));
    }

    @Test
    void lines_and_names_of_methods_are_no_change() {
        Handler elsewhere =
                SampleReports.handler("a.Echo", "receiveEvent", new Flag("RECEIVE", 0x40), StartState.ON, "other(int)");

        assertThat(BaselineChange.between(
                        of(SampleReports.connection("a.Echo", List.of(RECEIVE))),
                        of(SampleReports.connection(
                                "a.Echo", List.of(elsewhere), SampleReports.error("a.Echo", "wrong")))))
                .isEmpty();
    }

    @Test
    void comments_and_line_ends_of_windows_do_not_matter() {
        Baseline baseline = of(SampleReports.connection("a.Echo"));

        String text =
                "wsk-baseline 1\r\n" + BaselineText.of(baseline).substring(15).replace("\n", "\r\n  # reviewed\r\n");

        assertThat(BaselineText.parse(text)).isEqualTo(baseline);
    }

    @Test
    void a_file_that_is_no_baseline_says_in_which_line() {
        assertFault("", 1, "is not \"wsk-baseline 1\"");
        assertFault("wsk-baseline 2\n", 1, "is not \"wsk-baseline 1\"");
        assertFault("wsk-baseline 1\n\n  category: LISTEN\n", 3, "is neither");
        assertFault("wsk-baseline 1\na.Echo\n<<<<<<< HEAD\n", 3, "is neither");
        assertFault("wsk-baseline 1\na.Echo\n  EVENT_MASK 0x40\n", 3, "is neither");
        assertFault("wsk-baseline 1\na.Echo\n  runs on: LOOP\na.Echo\n", 4, "names a.Echo for the second time");
    }

    private static void assertFault(String text, int line, String fault) {
        assertThatThrownBy(() -> BaselineText.parse(text))
                .isInstanceOfSatisfying(BaselineText.FormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.fault()).startsWith(fault);
                });
    }

    private static Fact fact(String name, String accepted, String actual) {
        return new Fact(name, Optional.of(accepted), Optional.of(actual));
    }
}
