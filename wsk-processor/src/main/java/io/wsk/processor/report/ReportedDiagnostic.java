package io.wsk.processor.report;

/**
 * A diagnostic as it was printed.
 *
 * @param id the rule, such as {@code WSK010}
 * @param severity {@code ERROR} or {@code WARNING}
 * @param message the text
 * @param position where it points
 */
public record ReportedDiagnostic(String id, String severity, String message, SourcePosition position) {
    /** {@return whether the build fails because of it} */
    public boolean isError() {
        return severity.equals("ERROR");
    }
}
