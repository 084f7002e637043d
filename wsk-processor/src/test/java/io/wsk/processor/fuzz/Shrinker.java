package io.wsk.processor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the smallest sources that still show a fault: as few subjects, files, lines and words as possible, and no more errors for
 * the compiler to complain about than there were.
 */
final class Shrinker {
    private static final String LINES = "(?<=\n)";
    private static final String WORDS = "(?<=[ \n;{}(),<>.])|(?=[;{}(),<>.@])";

    private final Oracle oracle;
    private Fault fault;
    private int complaints = Integer.MAX_VALUE;

    Shrinker(Oracle oracle, Fault fault) {
        this.oracle = oracle;
        this.fault = fault;
    }

    /** {@return the smallest sources} */
    List<Subject> shrink(List<Subject> batch) {
        List<Subject> subjects = smallest(batch, Function.identity());
        for (int i = 0; i < subjects.size(); i++) {
            int at = i;
            List<Subject> all = List.copyOf(subjects);
            Function<Subject, List<Subject>> replaced = subject -> with(all, at, subject);
            Subject original = subjects.get(i);
            Subject subject = original.with(smallest(original.files(), replaced.compose(original::with)));
            subject = shrinkFiles(subject, LINES, replaced);
            subject = shrinkFiles(subject, WORDS, replaced);
            subjects.set(at, subject);
        }
        return subjects;
    }

    /** {@return the fault as the smallest sources show it} */
    Fault fault() {
        return fault;
    }

    private Subject shrinkFiles(Subject subject, String border, Function<Subject, List<Subject>> replaced) {
        Subject current = subject;
        for (int i = 0; i < subject.files().size(); i++) {
            int at = i;
            Subject before = current;
            Subject.File file = before.files().get(i);
            Function<List<String>, Subject> joined = pieces ->
                    before.with(with(before.files(), at, new Subject.File(file.path(), String.join("", pieces))));
            List<String> pieces = Arrays.asList(file.text().split(border, -1));
            current = joined.apply(smallest(pieces, joined.andThen(replaced)));
        }
        return current;
    }

    /** Leaves out whatever can be left out: first halves, then quarters, down to single parts; and again as long as it helps. */
    private <T> List<T> smallest(List<T> parts, Function<List<T>, List<Subject>> sources) {
        List<T> left = new ArrayList<>(parts);
        int before = 0;
        while (left.size() != before) {
            before = left.size();
            for (int size = Math.max(1, before / 2); size > 0; size /= 2) {
                for (int from = 0; from + size <= left.size(); ) {
                    List<T> fewer = new ArrayList<>(left.subList(0, from));
                    fewer.addAll(left.subList(from + size, left.size()));
                    if (shows(sources.apply(fewer))) {
                        left = fewer;
                    } else {
                        from += size;
                    }
                }
            }
        }
        return left;
    }

    private boolean shows(List<Subject> subjects) {
        Oracle.Verdict verdict = oracle.judge(subjects);
        Optional<Fault> found = verdict.faults().stream().filter(fault::isLike).findFirst();
        if (found.isEmpty() || verdict.complaints() > complaints) {
            return false;
        }
        fault = found.get();
        complaints = verdict.complaints();
        return true;
    }

    private static <T> List<T> with(List<T> list, int at, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, element);
        return copy;
    }
}
