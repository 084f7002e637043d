package io.wsk.processor.page;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.Handler;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.Link;
import io.wsk.processor.report.Mask;
import io.wsk.processor.report.SourcePosition;
import java.util.Locale;
import java.util.Optional;

/** Everything about each class. */
final class ClassSection {
    private final Markup markup;
    private final CallbackSets sets;

    ClassSection(Markup markup, CallbackSets sets) {
        this.markup = markup;
        this.sets = sets;
    }

    void draw() {
        markup.open("section").line();
        markup.element("h2", "Classes", "id", "classes").line();
        sets.classes().forEach(this::draw);
        markup.close().line();
    }

    private void draw(HandlersReport type) {
        markup.open("article", "class", "class", "id", type.className()).line();
        drawHeading(type);
        drawMasks(type);
        drawHandlers(type);
        type.links().forEach(this::draw);
        markup.close().line();
    }

    private void drawHeading(HandlersReport type) {
        DisplayName name = DisplayName.of(type.className());
        markup.open("h3")
                .element("code", name.simple())
                .text(" ")
                .element("small", name.packageName())
                .text(" ")
                .element("span", type.category(), "class", "category");
        if (!type.runOn().equals("LOOP")) {
            markup.text(" ").element("span", "on the client\u2019s executor", "class", "badge");
        }
        if (sets.notCompiled().contains(type.className())) {
            markup.text(" ").element("span", "no class files", "class", "badge bad");
        }
        type.diagnostics().stream()
                .map(diagnostic -> diagnostic.severity())
                .distinct()
                .forEach(severity -> markup.text(" ")
                        .element("a", severity.toLowerCase(Locale.ROOT), "class", "badge bad", "href", "#diagnostics"));
        markup.close().line();
        markup.open("p", "class", "about")
                .text("table ")
                .element("code", type.table())
                .text(", ")
                .element("span", type.position().toString(), "class", "source")
                .close()
                .line();
    }

    private void drawMasks(HandlersReport type) {
        if (type.masks().isEmpty()) {
            return;
        }
        markup.open("table", "class", "masks").line();
        for (Mask mask : type.masks()) {
            markup.open("tr").element("th", mask.name(), "scope", "row");
            markup.open("td").element("code", mask.hex()).close().open("td");
            mask.flags()
                    .forEach(flag ->
                            markup.element("span", flag, "class", "flag").text(" "));
            if (mask.flags().isEmpty()) {
                markup.element("span", "none", "class", "source");
            }
            markup.close().close().line();
        }
        markup.close().line();
    }

    private void drawHandlers(HandlersReport type) {
        markup.open("div", "class", "scroll").open("table", "class", "handlers").line();
        markup.open("thead").open("tr");
        for (String heading : new String[] {"Callback", "Starts", "Flag", "Handler", "Event", "Source"}) {
            markup.element("th", heading, "scope", "col");
        }
        markup.close().close().line().open("tbody").line();
        type.handlers().forEach(handler -> draw(type, handler));
        markup.close().close().close().line();
    }

    private void draw(HandlersReport type, Handler handler) {
        markup.open("tr")
                .open("th", "scope", "row")
                .element("code", handler.callback())
                .close();
        markup.element("td", StateMark.text(handler.start()), "class", "state " + StateMark.style(handler.start()));
        markup.open("td")
                .element(
                        "code",
                        handler.flag()
                                .map(flag -> flag.hex() + " " + flag.name())
                                .orElse("\u2013"))
                .close();
        markup.open("td").element("code", handler.signature());
        if (!handler.declaredBy().equals(type.className())) {
            markup.element("small", "of " + handler.declaredBy());
        }
        markup.close();
        DisplayName event = DisplayName.of(handler.event());
        markup.open("td", "title", handler.event()).element("code", "@" + event.simple());
        handler.extension().ifPresent(name -> markup.element("small", "extension " + name));
        markup.close();
        markup.element("td", sourceOf(handler).toString(), "class", "source")
                .close()
                .line();
    }

    private void draw(Link link) {
        markup.open("p", "class", "link").element("code", link.signature()).text(" returns ");
        if (sets.files().containsKey(link.className())) {
            markup.element("a", link.className(), "href", "#" + link.className());
        } else {
            markup.element("code", link.className());
        }
        markup.text(", handed over with the table ")
                .element("code", link.table())
                .close()
                .line();
    }

    /** The line of an inherited handler is in the report of the class that declares it, if that is a handler class itself. */
    private SourcePosition sourceOf(Handler handler) {
        if (handler.position().place().isPresent()
                || !(sets.files().get(handler.declaredBy()) instanceof HandlersReport declaring)) {
            return handler.position();
        }
        Optional<Handler> same = declaring.handlers().stream()
                .filter(other -> other.declaredBy().equals(handler.declaredBy())
                        && other.position().element().equals(handler.position().element()))
                .findFirst();
        return same.map(Handler::position).orElse(handler.position());
    }
}
