package io.wsk.processor.report;

import java.util.List;

/**
 * What is written about an application: the handler classes that share a client.
 *
 * @param className its binary name
 * @param generated the name of the generated registration
 * @param handlerClasses the binary names of the handler classes, sorted
 * @param staticMask the static event mask of the client
 * @param position where it is
 * @param diagnostics what the processor had to say about it, sorted
 */
public record ApplicationReport(
        String className,
        String generated,
        List<String> handlerClasses,
        Mask staticMask,
        SourcePosition position,
        List<ReportedDiagnostic> diagnostics)
        implements ReportFile {}
