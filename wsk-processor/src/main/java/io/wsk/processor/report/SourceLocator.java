package io.wsk.processor.report;

import io.wsk.processor.diagnostic.Position;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Knows where in the sources something is, if the compiler tells. */
interface SourceLocator {
    /** {@return the place that a position points at} */
    Optional<SourcePosition.Place> locate(Position position);

    /**
     * {@return the locator for a compiler} Only javac tells, and only to those who have its own environment: not ecj, not a
     * build tool that has put an environment of its own around it. Without the module {@code jdk.compiler} the API does not even
     * exist.
     */
    static SourceLocator of(ProcessingEnvironment environment) {
        try {
            return TreeLocator.of(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return position -> Optional.empty();
        }
    }
}
