package io.wsk.processor.report;

import java.util.List;

/**
 * What is written about a handler class.
 *
 * @param className its binary name
 * @param table the name of its dispatch table
 * @param category its category; after a mistake there may be several, as in {@code LISTEN|CONNECTION}
 * @param runOn the threads of its callbacks
 * @param dispatch the dispatch interfaces of its table, sorted
 * @param position where it is
 * @param masks the event masks of its table
 * @param handlers its handlers, sorted by callback
 * @param links the classes whose objects its handlers return, sorted
 * @param diagnostics what the processor had to say about it, sorted
 */
public record HandlersReport(
        String className,
        String table,
        String category,
        String runOn,
        List<DispatchInterface> dispatch,
        SourcePosition position,
        List<Mask> masks,
        List<Handler> handlers,
        List<Link> links,
        List<ReportedDiagnostic> diagnostics)
        implements ReportFile {
    @Override
    public String generated() {
        return table;
    }
}
