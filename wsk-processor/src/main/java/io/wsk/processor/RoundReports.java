package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.report.ReportWriter;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** The report files of a round. They are written last, when all diagnostics are known. */
final class RoundReports {
    private record Planned(HandlerClass type, DispatchModel table) {}

    private final List<Planned> planned = new ArrayList<>();
    private final ReportWriter writer;
    private final FaultBarrier barrier;

    RoundReports(ProcessingEnvironment environment, DiagnosticReport report, FaultBarrier barrier) {
        this.writer = new ReportWriter(environment, report);
        this.barrier = barrier;
    }

    /** Adds a class that gets a table. */
    void add(HandlerClass type, DispatchModel table) {
        planned.add(new Planned(type, table));
    }

    /** Writes what has been added. */
    void writeAll() {
        planned.forEach(each -> barrier.run(each.type().type(), () -> writer.write(each.type(), each.table())));
    }
}
