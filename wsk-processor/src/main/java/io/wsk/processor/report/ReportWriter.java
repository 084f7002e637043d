package io.wsk.processor.report;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes the report files of one round, each with the class that it is about as the only originating element. */
public final class ReportWriter {
    private final Filer filer;
    private final ReportPlanner planner;
    private final DiagnosticReport diagnostics;

    /** {@return a writer for one round} */
    public ReportWriter(ProcessingEnvironment environment, DiagnosticReport diagnostics) {
        this.filer = environment.getFiler();
        this.planner = new ReportPlanner(environment);
        this.diagnostics = diagnostics;
    }

    /** Writes the report of a handler class, with the diagnostics that are known by now. */
    public void write(HandlerClass type, DispatchModel table) throws IOException {
        write(planner.plan(type, table, diagnostics.about(type.type())), type.type());
    }

    /** Writes a report. The encoding is UTF-8, whatever that of the sources. */
    public void write(ReportFile file, TypeElement origin) throws IOException {
        String name = ReportFile.FOLDER + file.className() + ReportFile.SUFFIX;
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin)
                .openOutputStream()) {
            out.write(ReportJson.of(file).getBytes(StandardCharsets.UTF_8));
        }
    }
}
