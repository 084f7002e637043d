package io.wsk.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.Flag;
import io.wsk.processor.report.Handler;
import io.wsk.processor.report.SampleReports;
import io.wsk.processor.report.SourcePosition;
import io.wsk.processor.report.StartState;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of hand-made callback sets. {@code -Dgoldens.update=true} rewrites the golden one, which has no style sheet. */
class PageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/page/callback-sets.html");
    private static final String NASTY = "a.<b>\"&'\u00DCber$\u65E5\u672C";

    private static final CallbackSets SETS = new CallbackSets(
            SampleReports.sets(
                            SampleReports.application("demo.Server", "demo.Connection", "demo.Listener", "lib.Other"),
                            SampleReports.connection("demo.Connection"),
                            SampleReports.listener("demo.Listener", "demo.Connection"),
                            SampleReports.connection(
                                    NASTY,
                                    handlers(),
                                    SampleReports.error("a.B", "found: List<\"T\"> & more\n    fix: '")))
                    .files(),
            new TreeSet<>(List.of(NASTY)));

    /** Two of its own and one that it inherits. */
    private static List<Handler> handlers() {
        Handler inherited = SampleReports.handler(
                "demo.Connection", "receiveEvent", new Flag("RECEIVE", 0x40), StartState.OFF, "received(ByteBuffer)");
        Handler callback = SampleReports.handler(
                NASTY, "socketDeadEvent", new Flag("", 0), StartState.ALWAYS, "dead(List<String>)");
        return List.of(
                new Handler(
                        inherited.event(),
                        inherited.callback(),
                        Optional.empty(),
                        inherited.flag(),
                        inherited.start(),
                        inherited.signature(),
                        inherited.declaredBy(),
                        new SourcePosition(inherited.position().element(), Optional.empty())),
                SampleReports.handler(
                        NASTY, "sendBacklogEvent", new Flag("SEND_BACKLOG", 0x10), StartState.STATIC, "b()"),
                new Handler(
                        callback.event(),
                        callback.callback(),
                        Optional.of("a.IdleDispatch"),
                        Optional.empty(),
                        callback.start(),
                        callback.signature(),
                        callback.declaredBy(),
                        callback.position()));
    }

    @Test
    void the_page_is_exactly_the_golden_one() throws IOException {
        String page = Page.of(SETS).replaceAll("(?s)<style>.*</style>", "<style/>");

        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, page);
        }
        assertThat(page).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void whatever_the_names_are_the_page_is_well_formed_and_shows_them_as_they_are() throws Exception {
        Document page = parse(Page.of(SETS));

        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "<b>\"&'\u00DCber$\u65E5\u672C", "found: List<\"T\"> & more\n    fix: '", "dead(List<String>)");
        assertThat(elements(page, "b")).extracting(Node::getTextContent).noneMatch(text -> text.contains("ber$"));
    }

    @Test
    void the_page_needs_nothing_else_and_runs_nothing() {
        assertThat(Page.of(SETS).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain(
                        "http:", "https:", "//", "<script", "<link", "<img", "src=", "url(", "@import", "onclick");
    }

    @Test
    void every_link_leads_to_a_place_on_the_page_that_exists_once() throws Exception {
        Document page = parse(Page.of(SETS));
        List<String> ids = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                ids.add("#" + element.getAttribute("id"));
            }
            if (element.hasAttribute("href")) {
                targets.add(element.getAttribute("href"));
            }
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(targets).hasSizeGreaterThan(6).isSubsetOf(ids);
    }

    @Test
    void classes_are_grouped_by_the_application_that_they_belong_to() {
        String page = Page.of(SETS);

        assertThat(page)
                .containsSubsequence(
                        "Application <code>Server</code>",
                        "Static event mask of the client: <code>0x40 RECEIVE</code>",
                        "Without a report here: <code>lib.Other</code>",
                        "href=\"#demo.Connection\"",
                        "href=\"#demo.Listener\"",
                        "Outside any application",
                        "\u00DCber$");
        assertThat(Page.of(SampleReports.sets(SampleReports.connection("a.Echo"))))
                .doesNotContain("Application");
    }

    @Test
    void a_link_to_a_class_without_a_report_is_drawn_and_leads_nowhere() throws Exception {
        Document page = parse(Page.of(SampleReports.sets(SampleReports.listener("a.Listener", "lib.Connection"))));

        assertThat(elements(page, "text")).extracting(Node::getTextContent).contains("Connection", "lib");
        assertThat(elements(page, "a")).extracting(a -> a.getAttribute("href")).doesNotContain("#lib.Connection");
    }

    @Test
    void a_line_of_an_inherited_handler_comes_from_the_report_of_the_class_that_declares_it() {
        assertThat(Page.of(SETS))
                .containsSubsequence("id=\"a.&lt;b&gt;", "of demo.Connection", "demo/Connection.java:7:3");
    }

    @Test
    void a_page_of_many_classes_is_the_same_every_time() {
        var many = SampleReports.sets(IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0
                        ? SampleReports.connection("p" + i % 7 + ".C" + i)
                        : SampleReports.listener("p" + i % 7 + ".L" + i, "p" + (i - 1) % 7 + ".C" + (i - 1)))
                .toArray(io.wsk.processor.report.ReportFile[]::new));

        assertThat(Page.of(many)).isEqualTo(Page.of(many)).doesNotContain("\r");
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
