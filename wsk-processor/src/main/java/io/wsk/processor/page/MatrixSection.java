package io.wsk.processor.page;

import io.wsk.processor.report.ApplicationReport;
import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.DispatchInterface;
import io.wsk.processor.report.Flag;
import io.wsk.processor.report.Handler;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.Mask;
import io.wsk.processor.report.StartState;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table for each category: its classes, its callbacks, and how each callback starts out. */
final class MatrixSection {
    private final Markup markup;

    MatrixSection(Markup markup) {
        this.markup = markup;
    }

    void draw(CallbackSets sets) {
        markup.open("section").line();
        markup.element("h2", "Callbacks", "id", "callbacks").line();
        drawLegend();
        Set<String> inApplications = new HashSet<>();
        for (ApplicationReport application : sets.applications()) {
            inApplications.addAll(application.handlerClasses());
            drawApplication(application, sets);
            drawTables(only(sets, application.handlerClasses()));
        }
        List<HandlersReport> others = sets.classes().stream()
                .filter(type -> !inApplications.contains(type.className()))
                .toList();
        if (!sets.applications().isEmpty() && !others.isEmpty()) {
            markup.element("h3", "Outside any application").line();
        }
        drawTables(others);
        markup.close().line();
    }

    private static List<HandlersReport> only(CallbackSets sets, Collection<String> names) {
        return sets.classes().stream()
                .filter(type -> names.contains(type.className()))
                .toList();
    }

    private void drawLegend() {
        markup.open("ul", "class", "legend").line();
        for (StartState state : StartState.values()) {
            markup.open("li")
                    .element("span", StateMark.text(state), "class", "state " + StateMark.style(state))
                    .text(" " + StateMark.meaning(state))
                    .close()
                    .line();
        }
        markup.close().line();
    }

    private void drawApplication(ApplicationReport application, CallbackSets sets) {
        DisplayName name = DisplayName.of(application.className());
        markup.open("h3", "id", application.className())
                .text("Application ")
                .element("code", name.simple())
                .text(" ")
                .element("small", name.packageName())
                .close()
                .line();
        Mask mask = application.staticMask();
        markup.open("p")
                .text("Static event mask of the client: ")
                .element("code", mask.label())
                .close()
                .line();
        List<String> unknown = application.handlerClasses().stream()
                .filter(each -> !sets.files().containsKey(each))
                .toList();
        if (!unknown.isEmpty()) {
            markup.open("p")
                    .text("Without a report here: ")
                    .element("code", String.join(", ", unknown))
                    .close()
                    .line();
        }
    }

    private void drawTables(List<HandlersReport> classes) {
        SortedMap<String, List<HandlersReport>> byKind = classes.stream()
                .collect(Collectors.groupingBy(MatrixSection::kindOf, TreeMap::new, Collectors.toList()));
        byKind.values().forEach(this::drawTable);
    }

    private static String kindOf(HandlersReport type) {
        return type.dispatch().stream()
                .map(DispatchInterface::name)
                .collect(Collectors.joining(" ", type.category() + " ", ""));
    }

    private void drawTable(List<HandlersReport> classes) {
        HandlersReport first = classes.get(0);
        Set<String> callbacks = callbacks(classes);
        Set<String> masks = classes.stream()
                .flatMap(type -> type.masks().stream())
                .map(Mask::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        markup.open("div", "class", "scroll").open("table", "class", "matrix").line();
        markup.open("caption")
                .element("span", first.category(), "class", "category")
                .text(" ")
                .element(
                        "code",
                        first.dispatch().stream().map(DispatchInterface::name).collect(Collectors.joining(", ")))
                .close()
                .line();
        markup.open("thead").open("tr").element("th", "Class", "scope", "col");
        callbacks.forEach(callback -> drawHeading(callback, classes));
        masks.forEach(mask -> markup.element(
                "th", mask.replace("_MASK", " MASK").replace('_', ' '), "scope", "col", "class", "mask"));
        markup.close().close().line().open("tbody").line();
        for (HandlersReport type : classes) {
            markup.open("tr");
            drawName(type);
            callbacks.forEach(callback -> drawCell(type, callback));
            masks.forEach(mask -> drawMask(type, mask));
            markup.close().line();
        }
        markup.close().close().close().line();
    }

    private static Set<String> callbacks(List<HandlersReport> classes) {
        Set<String> callbacks = new TreeSet<>();
        for (HandlersReport type : classes) {
            type.dispatch().forEach(dispatch -> callbacks.addAll(dispatch.callbacks()));
            type.handlers().forEach(handler -> callbacks.add(handler.callback()));
        }
        return callbacks;
    }

    private void drawHeading(String callback, List<HandlersReport> classes) {
        Optional<Flag> flag = classes.stream()
                .flatMap(type -> type.handlers().stream())
                .filter(handler -> handler.callback().equals(callback))
                .flatMap(handler -> handler.flag().stream())
                .findFirst();
        markup.open("th", "scope", "col").element("code", callback);
        markup.element(
                "small", flag.map(found -> found.name() + " " + found.hex()).orElse("\u00A0"));
        markup.close();
    }

    private void drawName(HandlersReport type) {
        DisplayName name = DisplayName.of(type.className());
        markup.open("th", "scope", "row")
                .element("a", name.simple(), "href", "#" + type.className())
                .element("small", name.packageName())
                .close();
    }

    private void drawCell(HandlersReport type, String callback) {
        List<Handler> handlers = type.handlers().stream()
                .filter(handler -> handler.callback().equals(callback))
                .toList();
        if (handlers.isEmpty()) {
            markup.element("td", "\u2013", "class", "state none", "title", callback + ": no handler");
            return;
        }
        Handler handler = handlers.get(0);
        markup.element(
                "td",
                StateMark.text(handler.start()) + (handlers.size() > 1 ? " \u00D7" + handlers.size() : ""),
                "class",
                "state " + StateMark.style(handler.start()),
                "title",
                handlers.stream().map(Handler::signature).collect(Collectors.joining(", ")));
    }

    private void drawMask(HandlersReport type, String name) {
        Optional<Mask> mask =
                type.masks().stream().filter(each -> each.name().equals(name)).findFirst();
        markup.open("td", "class", "mask", "title", mask.map(Mask::label).orElse("no such mask"))
                .element("code", mask.map(Mask::hex).orElse("\u2013"))
                .close();
    }
}
