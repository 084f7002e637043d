package io.wsk.processor.fuzz;

import io.wsk.processor.fuzz.Fault.Kind;
import io.wsk.processor.fuzz.Outcome.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of a compiler with the processor to some subjects.
 *
 * @param compiler the compiler
 * @param subjects the subjects
 * @param baseline what the compiler thinks of them
 * @param witness what the witness has seen
 * @param outcome what the compiler says
 */
record Answer(BatchCompiler compiler, List<Subject> subjects, Baseline baseline, Witness witness, Outcome outcome) {
    /** {@return whether the compilation broke down} */
    boolean isFailure() {
        return !outcome.failure().isEmpty();
    }

    /** {@return whether the compiler let processors run} */
    boolean isProcessed() {
        return isFailure() || witness.rounds() > 0;
    }

    /** {@return the subjects that the compiler has nothing against} */
    List<Subject> clean() {
        return subjects.stream().filter(baseline::isClean).toList();
    }

    /** {@return what is wrong with it} */
    List<Fault> faults() {
        if (isFailure()) {
            boolean isOurs = compiler.compile(Subject.filesOf(subjects), List.of(new Bystander()))
                    .failure()
                    .isEmpty();
            return isOurs ? List.of(new Fault(Kind.CRASH, "", outcome.failure())) : List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (outcome.success() != outcome.errors().isEmpty() || isWithoutPosition()) {
            faults.add(new Fault(Kind.NO_POSITION, "", "success is " + outcome.success() + ": " + outcome.errors()));
        }
        outcome.said().forEach(said -> faultOf(said).ifPresent(faults::add));
        Set<Said> seen = new HashSet<>();
        outcome.said().stream()
                .filter(said -> said.isOurs() && said.isPositioned() && !seen.add(said))
                .forEach(said -> faults.add(fault(Kind.TWICE, said)));
        subjects.forEach(subject -> faults.addAll(missingTables(subject)));
        return faults;
    }

    /** What the compiler says about subjects with mistakes is its own affair. */
    private boolean isWithoutPosition() {
        List<Said> errors = outcome.errors();
        return knowsPositions()
                && !errors.isEmpty()
                && errors.stream().noneMatch(Said::isPositioned)
                && (errors.stream().anyMatch(Said::isOurs)
                        || baseline.outcome().errors().isEmpty());
    }

    private Optional<Fault> faultOf(Said said) {
        boolean isClean = ownerOf(said).filter(baseline::isClean).isPresent();
        if (said.message().startsWith("[WSK099]")) {
            return Optional.of(fault(Kind.INTERNAL_ERROR, said));
        }
        if (outcome.generated().containsKey(said.file())) {
            return (said.isError() || isClean) && compiler.isMeant(said)
                    ? Optional.of(fault(Kind.BAD_TABLE, said))
                    : Optional.empty();
        }
        if (said.isPositioned()) {
            return said.isError() && !said.isOurs() && isClean && isCleanAlone(said)
                    ? Optional.of(fault(Kind.FOREIGN_ERROR, said))
                    : Optional.empty();
        }
        boolean isRelevant =
                said.isOurs() || said.isError() && baseline.outcome().errors().isEmpty();
        return knowsPositions() && isRelevant && !baseline.says(said)
                ? Optional.of(fault(Kind.NO_POSITION, said))
                : Optional.empty();
    }

    /** Compilers do not find all errors of one class after those of others. */
    private boolean isCleanAlone(Said said) {
        return ownerOf(said)
                .filter(subject -> compiler.compile(subject.files(), List.of(new Bystander()))
                        .success())
                .isPresent();
    }

    /** After certain mistakes there is no second round, and what waits for it gets no table. */
    private List<Fault> missingTables(Subject subject) {
        boolean mayWait = !baseline.isClean(subject) || subject.text().contains("Gone");
        if (mayWait && witness.rounds() == 1) {
            return List.of();
        }
        return witness.tables().stream()
                .filter(table -> subject.owns(table) && !outcome.generated().containsKey(table))
                .map(table -> new Fault(Kind.NO_TABLE, subject.name(), "no table " + table))
                .toList();
    }

    private boolean knowsPositions() {
        return subjects.stream().allMatch(compiler::knowsPositionsIn)
                && baseline.outcome().errors().stream().noneMatch(compiler::losesPositions);
    }

    private Optional<Subject> ownerOf(Said said) {
        return subjects.stream().filter(subject -> subject.owns(said.file())).findFirst();
    }

    private Fault fault(Kind kind, Said said) {
        String table = outcome.generated().getOrDefault(said.file(), "");
        return new Fault(kind, ownerOf(said).map(Subject::name).orElse(""), said + "\n" + table);
    }
}
