package io.wsk.processor.page;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.HandlersReport;
import java.util.List;

/** Which class hands its sockets over to which other one. */
final class LinkSection {
    private final Markup markup;

    LinkSection(Markup markup) {
        this.markup = markup;
    }

    void draw(CallbackSets sets) {
        List<HandlersReport> linked =
                sets.classes().stream().filter(type -> !type.links().isEmpty()).toList();
        if (linked.isEmpty()) {
            return;
        }
        markup.open("section").line();
        markup.element("h2", "Links", "id", "links").line();
        markup.element(
                        "p",
                        "On the left the class whose handler returns an object; on the right the class of that object, "
                                + "which handles the new socket, with the events that the socket starts with.")
                .line();
        new LinkDrawing(markup).draw(LinkLayout.of(linked, sets));
        markup.close().line();
    }
}
