package io.wsk.processor.report;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.util.List;

/** Prints a report file: the same text for the same content, line by line, so that two of them can be compared. */
public final class ReportJson {
    private final JsonStringWriter out = JsonWriter.indent("  ").string();

    private ReportJson() {}

    /** {@return the text of the file} */
    public static String of(ReportFile file) {
        ReportJson json = new ReportJson();
        json.out.object().value("format", ReportFile.FORMAT);
        if (file instanceof HandlersReport handlers) {
            json.print(handlers);
        } else if (file instanceof ApplicationReport application) {
            json.print(application);
        }
        json.print(file.position());
        json.printDiagnostics(file.diagnostics());
        return json.out.end().done() + "\n";
    }

    private void print(HandlersReport file) {
        out.value("kind", "handlers")
                .value("class", file.className())
                .value("table", file.table())
                .value("category", file.category())
                .value("runOn", file.runOn());
        out.array("dispatch");
        for (DispatchInterface dispatch : file.dispatch()) {
            out.object().value("interface", dispatch.name());
            out.array("callbacks", dispatch.callbacks()).end();
        }
        out.end().array("masks");
        for (Mask mask : file.masks()) {
            out.object();
            printContent(mask);
        }
        out.end().array("handlers");
        file.handlers().forEach(this::print);
        out.end().array("links");
        for (Link link : file.links()) {
            out.object()
                    .value("callback", link.callback())
                    .value("method", link.signature())
                    .value("class", link.className())
                    .value("table", link.table())
                    .end();
        }
        out.end();
    }

    private void print(ApplicationReport file) {
        out.value("kind", "application")
                .value("application", true)
                .value("class", file.className())
                .value("generated", file.generated())
                .array("handlerClasses", file.handlerClasses())
                .object("staticMask");
        printContent(file.staticMask());
    }

    private void print(Handler handler) {
        out.object().value("event", handler.event()).value("callback", handler.callback());
        handler.extension().ifPresent(dispatch -> out.value("extension", dispatch));
        handler.flag()
                .ifPresent(flag -> out.object("flag")
                        .value("name", flag.name())
                        .value("value", flag.value())
                        .value("hex", flag.hex())
                        .end());
        out.value("start", handler.start().name())
                .value("method", handler.signature())
                .value("declaredBy", handler.declaredBy());
        print(handler.position());
        out.end();
    }

    private void printContent(Mask mask) {
        out.value("name", mask.name())
                .array("flags", mask.flags())
                .value("value", mask.value())
                .value("hex", mask.hex())
                .end();
    }

    private void printDiagnostics(List<ReportedDiagnostic> diagnostics) {
        out.array("diagnostics");
        for (ReportedDiagnostic diagnostic : diagnostics) {
            out.object()
                    .value("id", diagnostic.id())
                    .value("severity", diagnostic.severity())
                    .value("message", diagnostic.message());
            print(diagnostic.position());
            out.end();
        }
        out.end();
    }

    private void print(SourcePosition position) {
        out.object("position").value("element", position.element());
        position.place()
                .ifPresent(place -> out.value("file", place.file())
                        .value("line", place.line())
                        .value("column", place.column()));
        out.end();
    }
}
