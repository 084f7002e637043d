package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import java.io.IOException;
import java.util.Arrays;
import javax.lang.model.element.TypeElement;

/**
 * Keeps an error of ours from ending the compilation: it costs one class, and becomes a diagnostic there. What the compiler
 * itself throws through us is its own affair; if it fails because it has gone on after an error, nobody needs to know.
 */
final class FaultBarrier {
    /** Something to do for a class. */
    interface Step {
        /** Does it. */
        void run() throws IOException;
    }

    private final RoundMemory memory;
    private final DiagnosticReport report;

    FaultBarrier(RoundMemory memory, DiagnosticReport report) {
        this.memory = memory;
        this.report = report;
    }

    void run(TypeElement type, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException unchecked && isSignal(unchecked)) {
                throw unchecked;
            }
            if (isThrownByCompiler(e)) {
                memory.noteFault(type, e);
            } else {
                report(type, e);
            }
        }
    }

    /** Reports a fault. */
    void report(TypeElement type, Exception fault) {
        report.add(Rule.INTERNAL_ERROR, type, Position.of(type), fault, ourFrame(fault));
    }

    /** With these a compiler tells itself that a class file is missing, or that it is over. */
    private static boolean isSignal(RuntimeException e) {
        String name = e.getClass().getName();
        return name.startsWith("com.sun.tools.javac.")
                || name.startsWith("org.eclipse.jdt.internal.compiler.problem.Abort");
    }

    private static boolean isThrownByCompiler(Exception fault) {
        return Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .limit(1)
                .anyMatch(name -> name.startsWith("com.sun.tools.javac.") || name.startsWith("org.eclipse.jdt."));
    }

    private static String ourFrame(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.wsk."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
