package io.wsk.processor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void what_is_not_a_tag_is_escaped() {
        assertThat(new Markup()
                        .open("p", "title", "<\"&'>")
                        .text("a < b & c > \"d\" 'e'")
                        .close()
                        .done())
                .isEqualTo("<p title=\"&lt;&quot;&amp;&#39;&gt;\">a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;</p>");
    }

    @Test
    void letters_of_all_languages_stay_and_what_xml_does_not_allow_is_replaced() {
        assertThat(new Markup().text("\u00DC\u65E5\uD83D\uDE80\n\t").done()).isEqualTo("\u00DC\u65E5\uD83D\uDE80\n\t");
        assertThat(new Markup().text("a\u0000b\u001Bc\uD800d\uFFFEe\u007Ff").done())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void a_tag_that_is_not_closed_is_a_mistake() {
        assertThatThrownBy(() -> new Markup().open("p").done()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_style_sheet_that_html_and_xml_would_read_differently_is_a_mistake() {
        assertThat(new Markup().style("a > b { x: \"y\" }").done()).isEqualTo("<style>a > b { x: \"y\" }</style>");
        assertThatThrownBy(() -> new Markup().style("a < b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Markup().style("a & b")).isInstanceOf(IllegalArgumentException.class);
    }
}
