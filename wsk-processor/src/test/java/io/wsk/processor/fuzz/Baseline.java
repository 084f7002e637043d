package io.wsk.processor.fuzz;

import io.wsk.processor.fuzz.Outcome.Said;
import java.util.List;

/**
 * What the compiler itself thinks of some subjects.
 *
 * @param outcome its answer, with a processor that looks at nothing
 */
record Baseline(Outcome outcome) {
    /** {@return whether the compiler did not survive them, or does not know what it complains about} */
    boolean isFailure() {
        return !outcome.failure().isEmpty() || outcome.errors().stream().anyMatch(error -> !error.isPositioned());
    }

    /** {@return whether the compiler has nothing against the subject} */
    boolean isClean(Subject subject) {
        return outcome.errors().stream().noneMatch(error -> subject.owns(error.file()));
    }

    /** {@return those of the subjects that keep the compiler from running processors in its right mind} */
    List<Subject> confusing(List<Subject> subjects, BatchCompiler compiler) {
        return subjects.stream()
                .filter(subject -> outcome.errors().stream()
                        .anyMatch(error -> subject.owns(error.file()) && !compiler.isMendable(error)))
                .toList();
    }

    /** {@return whether it says the same without the processor} */
    boolean says(Said said) {
        return outcome.said().contains(said);
    }
}
