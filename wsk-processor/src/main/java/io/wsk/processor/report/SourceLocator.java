package io.wsk.processor.report;

import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.scan.JavacEnvironment;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Knows where in the sources something is, if the compiler tells. */
interface SourceLocator {
    /** Knows nothing. */
    SourceLocator NOWHERE = position -> Optional.empty();

    /** {@return the place that a position points at} */
    Optional<SourcePosition.Place> locate(Position position);

    /**
     * {@return the locator for a compiler} Only javac tells, and only to those who have its own environment. Without the module
     * {@code jdk.compiler} the API does not even exist.
     */
    static SourceLocator of(ProcessingEnvironment environment) {
        try {
            return JavacEnvironment.in(environment).map(TreeLocator::of).orElse(NOWHERE);
        } catch (IllegalArgumentException | LinkageError e) {
            return NOWHERE;
        }
    }
}
