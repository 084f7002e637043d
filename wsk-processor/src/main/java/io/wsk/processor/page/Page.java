package io.wsk.processor.page;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.Link;
import io.wsk.processor.report.ReportFile;
import io.wsk.processor.report.ReportedDiagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The page: everything on it follows from the callback sets, so that the same sets give the same page. */
public final class Page {
    private final Markup markup = new Markup();
    private final CallbackSets sets;

    private Page(CallbackSets sets) {
        this.sets = sets;
    }

    /** {@return the page, as the text of an HTML file} */
    public static String of(CallbackSets sets) {
        return new Page(sets).draw();
    }

    private String draw() {
        markup.open("html", "lang", "en").line();
        drawHead();
        markup.open("body").line();
        drawHeader();
        markup.open("main").line();
        new DiagnosticSection(markup).draw(sets);
        new MatrixSection(markup).draw(sets);
        new LinkSection(markup).draw(sets);
        new ClassSection(markup, sets).draw();
        markup.close().line();
        markup.open("footer")
                .text("Written by the report command of wsk-processor from the files that -Awsk.report=true leaves in ")
                .element("code", ReportFile.FOLDER)
                .text(".")
                .close()
                .line();
        return "<!DOCTYPE html>\n" + markup.close().line().close().line().done();
    }

    private void drawHead() {
        markup.open("head").line();
        markup.empty("meta", "charset", "utf-8").line();
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        markup.empty("meta", "name", "color-scheme", "content", "light dark").line();
        markup.element("title", "Callback sets: " + handlerClasses()).line();
        markup.style(style()).line();
        markup.close().line();
    }

    private void drawHeader() {
        markup.open("header").line();
        markup.element("h1", "Callback sets").line();
        markup.open("ul", "class", "counts").line();
        List<HandlersReport> classes = sets.classes();
        List<ReportedDiagnostic> diagnostics = sets.files().values().stream()
                .flatMap(file -> file.diagnostics().stream())
                .toList();
        long errors = diagnostics.stream().filter(ReportedDiagnostic::isError).count();
        drawCount(classes.size(), "handler class", "handler classes", "");
        drawCount(classes.stream().mapToInt(type -> type.handlers().size()).sum(), "handler", "handlers", "");
        drawCount(
                classes.stream()
                        .map(HandlersReport::links)
                        .mapToInt(List<Link>::size)
                        .sum(),
                "link",
                "links",
                "");
        drawCount(errors, "error", "errors", "error");
        drawCount(diagnostics.size() - errors, "warning", "warnings", "warning");
        markup.close().line();
        markup.close().line();
    }

    private void drawCount(long number, String one, String many, String style) {
        markup.open("li", "class", number == 0 ? "none" : style)
                .element("b", Long.toString(number))
                .text(" " + (number == 1 ? one : many))
                .close()
                .line();
    }

    private String handlerClasses() {
        int number = sets.classes().size();
        return number + (number == 1 ? " handler class" : " handler classes");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"))) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
