package io.wsk.processor.report;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the report files of one round, each with the class that it is about as the only originating element. */
public final class ReportWriter {
    private final Filer filer;
    private final Elements elements;
    private final ReportPlanner planner;
    private final DiagnosticReport diagnostics;

    /** {@return a writer for one round} */
    public ReportWriter(ProcessingEnvironment environment, DiagnosticReport diagnostics) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.planner = new ReportPlanner(environment);
        this.diagnostics = diagnostics;
    }

    /** Writes the report of a handler class, with the diagnostics that are known by now. */
    public void write(HandlerClass type, DispatchModel table) throws IOException {
        write(planner.plan(type, table, diagnostics.about(type.type())), type.type());
    }

    /** Writes the report of an application, with the diagnostics that are known by now. */
    public void write(ApplicationClass application, ApplicationModel client) throws IOException {
        write(planner.plan(application, client, diagnostics.about(application.type())), application.type());
    }

    /** Writes a report. The encoding is UTF-8, whatever that of the sources. */
    public void write(ReportFile file, TypeElement origin) throws IOException {
        try (OutputStream out = create(file.path(), origin).openOutputStream()) {
            out.write(ReportJson.of(file).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** If several modules are compiled at once, the compiler wants to know which one; otherwise not every compiler understands. */
    private FileObject create(String name, TypeElement origin) throws IOException {
        try {
            return filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin);
        } catch (FilerException e) {
            ModuleElement module = elements.getModuleOf(origin);
            if (module == null || module.isUnnamed()) {
                throw e;
            }
            return filer.createResource(StandardLocation.CLASS_OUTPUT, module.getQualifiedName() + "/", name, origin);
        }
    }
}
