package io.wsk.processor.fuzz;

import io.wsk.processor.fuzz.Fault.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;

/**
 * Says what is wrong with the answer to a batch of subjects. Knows no rule: a mistake may be reported by the compiler, by the
 * processor or by both.
 *
 * <p>Each batch is compiled three times: with another processor, to know what the compiler thinks of each subject; with it; and
 * what the compiler has nothing against once more, together with its generated tables and code that uses them.
 */
final class Oracle {
    /** What must not be, even where the compiler goes on after errors that leave it confused. */
    private static final Set<Kind> ALWAYS_WRONG = EnumSet.of(Kind.CRASH, Kind.INTERNAL_ERROR, Kind.NO_TABLE);

    /** Is in every compilation: a class without mistakes, which must get its table whatever the others do. */
    private static final Subject SENTINEL = Subject.of(
            "sentinel",
            "package sentinel; class Sentinel { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");

    /**
     * A judgement.
     *
     * @param faults what is wrong, nothing if all is well
     * @param complaints how many errors the compiler has found by itself
     */
    record Verdict(List<Fault> faults, int complaints) {
        private static Verdict sum(Verdict first, Verdict second) {
            List<Fault> faults = new ArrayList<>(first.faults);
            faults.addAll(second.faults);
            return new Verdict(List.copyOf(faults), first.complaints + second.complaints);
        }
    }

    private final BatchCompiler compiler;
    private final Supplier<Processor> processors;

    Oracle(BatchCompiler compiler, Supplier<Processor> processors) {
        this.compiler = compiler;
        this.processors = processors;
    }

    /** {@return the judgement of a batch} Subjects in which the compiler knows no positions are judged apart. */
    Verdict judge(List<Subject> batch) {
        return batch.stream().collect(Collectors.partitioningBy(compiler::knowsPositionsIn)).values().stream()
                .filter(Predicate.not(List::isEmpty))
                .map(this::judgeTogether)
                .reduce(new Verdict(List.of(), 0), Verdict::sum);
    }

    private Verdict judgeTogether(List<Subject> batch) {
        List<Subject> subjects = new ArrayList<>(batch);
        subjects.add(SENTINEL);
        Baseline baseline = baseline(subjects);
        if (baseline.isFailure()) {
            subjects.removeIf(subject -> baseline(List.of(subject)).isFailure());
            baseline = baseline(subjects);
        }
        int complaints = baseline.outcome().errors().size();
        List<Fault> faults = new ArrayList<>();
        List<Subject> confusing = baseline.confusing(subjects, compiler);
        if (!confusing.isEmpty()) {
            subjects.removeAll(confusing);
            faults.addAll(judgeConfusing(confusing, baseline));
            baseline = baseline(subjects);
        }
        Answer answer = ask(subjects, baseline);
        if (!answer.isProcessed()) {
            subjects.removeIf(Predicate.not(baseline::isClean));
            answer = ask(subjects, baseline);
        }
        faults.addAll(answer.faults());
        if (!answer.isFailure()) {
            faults.addAll(new TableCompilation(compiler, answer).faults());
        }
        return new Verdict(List.copyOf(faults), complaints);
    }

    private List<Fault> judgeConfusing(List<Subject> confusing, Baseline baseline) {
        List<Subject> subjects = new ArrayList<>(confusing);
        subjects.add(SENTINEL);
        return ask(subjects, baseline).faults().stream()
                .filter(fault -> ALWAYS_WRONG.contains(fault.kind()))
                .toList();
    }

    private Baseline baseline(List<Subject> subjects) {
        return new Baseline(compiler.compile(Subject.filesOf(subjects), List.of(new Bystander())));
    }

    private Answer ask(List<Subject> subjects, Baseline baseline) {
        Witness witness = new Witness();
        Outcome outcome = compiler.compile(Subject.filesOf(subjects), List.of(processors.get(), witness));
        return new Answer(compiler, subjects, baseline, witness, outcome);
    }
}
