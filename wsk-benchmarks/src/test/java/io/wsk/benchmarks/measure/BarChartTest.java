package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wsk.benchmarks.measure.BarChart.Bar;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BarChartTest {
    private static final int LEGEND = 2;

    private final BarChart chart = new BarChart(
            "CPU < 2 & more", "ns", "user", "system", List.of(new Bar("ours", 100, 300), new Bar("theirs", 400, 400)));

    @Test
    void the_picture_is_well_formed_and_says_what_it_shows() throws Exception {
        Document svg = parsed();

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("CPU < 2 & more");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("ours", "theirs", "100 + 300", "user", "system, ns");
    }

    @Test
    void parts_are_as_long_as_their_numbers_say() throws Exception {
        NodeList parts = parsed().getElementsByTagName("rect");

        assertThat(parts.getLength()).isEqualTo(LEGEND + 4);
        double unit = width(parts, 0);
        assertThat(width(parts, 1)).isCloseTo(3 * unit, within(0.2));
        assertThat(width(parts, 2)).isCloseTo(4 * unit, within(0.2));
        assertThat(width(parts, 3)).isCloseTo(4 * unit, within(0.2));
    }

    @Test
    void the_second_part_begins_where_the_first_ends() throws Exception {
        NodeList parts = parsed().getElementsByTagName("rect");

        assertThat(number(parts, 1, "x")).isCloseTo(number(parts, 0, "x") + width(parts, 0), within(0.2));
    }

    @Test
    void without_a_second_part_there_is_one_number_and_one_rectangle_for_each() {
        BarChart single =
                new BarChart("switch", "ns", "on the loop", "", List.of(new Bar("a long name of somebody", 7, 0)));

        assertThat(single.svg()).contains("on the loop, ns", ">7.00<").doesNotContain("+", "class=\"second\"");
    }

    private static double width(NodeList parts, int index) {
        return number(parts, index, "width");
    }

    private static double number(NodeList parts, int index, String attribute) {
        return Double.parseDouble(((Element) parts.item(LEGEND + index)).getAttribute(attribute));
    }

    private Document parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(UTF_8)));
    }
}
