package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import java.io.IOException;
import java.util.Arrays;
import javax.lang.model.element.TypeElement;

/**
 * Keeps an error of ours from ending the compilation: it costs one class, and becomes a diagnostic there. What the compiler
 * itself throws through us is its own affair.
 */
final class FaultBarrier {
    /** Something to do for a class. */
    interface Step {
        /** Does it. */
        void run() throws IOException;
    }

    private final DiagnosticReport report;

    FaultBarrier(DiagnosticReport report) {
        this.report = report;
    }

    void run(TypeElement type, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException unchecked
                    && !unchecked.getClass().getName().startsWith("java.")) {
                throw unchecked;
            }
            report.add(Rule.INTERNAL_ERROR, type, Position.of(type), e, ourFrame(e));
        }
    }

    private static String ourFrame(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.wsk."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
