package io.wsk.processor.page;

import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.ReportFile;
import io.wsk.processor.report.ReportedDiagnostic;
import java.util.List;
import java.util.Locale;

/** What the processor had to say, errors first. */
final class DiagnosticSection {
    private record Said(ReportFile about, ReportedDiagnostic diagnostic) {}

    private final Markup markup;

    DiagnosticSection(Markup markup) {
        this.markup = markup;
    }

    void draw(CallbackSets sets) {
        List<Said> said = sets.files().values().stream()
                .flatMap(file -> file.diagnostics().stream().map(diagnostic -> new Said(file, diagnostic)))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        markup.open("section").line();
        markup.element("h2", "Diagnostics", "id", "diagnostics").line();
        said.stream().filter(each -> each.diagnostic().isError()).forEach(this::draw);
        said.stream().filter(each -> !each.diagnostic().isError()).forEach(this::draw);
        markup.close().line();
    }

    private void draw(Said said) {
        ReportedDiagnostic diagnostic = said.diagnostic();
        String severity = diagnostic.severity().toLowerCase(Locale.ROOT);
        markup.open("article", "class", "diagnostic " + severity).line();
        markup.open("p")
                .element("b", severity + " " + diagnostic.id())
                .text(" in ")
                .element(
                        "a",
                        DisplayName.of(said.about().className()).simple(),
                        "href",
                        "#" + said.about().className())
                .text(" ")
                .element("span", diagnostic.position().toString(), "class", "source")
                .close()
                .line();
        markup.element("pre", text(diagnostic)).line();
        markup.close().line();
    }

    /** The message without the id, which stands above it. */
    static String text(ReportedDiagnostic diagnostic) {
        String id = "[" + diagnostic.id() + "] ";
        String message = diagnostic.message();
        return message.startsWith(id) ? message.substring(id.length()) : message;
    }
}
