package io.wsk.processor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;

/**
 * What our processor did, apart from diagnostics, during a compilation.
 *
 * @param written the files that it wrote
 * @param opened the files that it asked the filer for, apart from those
 * @param claimed whether it kept annotations from other processors
 */
record Conduct(List<Written> written, List<String> opened, boolean claimed) implements Serializable {
    /** What a file is. */
    enum Kind {
        SOURCE,
        CLASS,
        RESOURCE
    }

    /**
     * A file that was written.
     *
     * @param kind what it is
     * @param name its name
     * @param originating the names of its originating elements
     * @param inLastRound whether it was too late for other classes to see it
     */
    record Written(Kind kind, String name, List<String> originating, boolean inLastRound) implements Serializable {}

    /** {@return what those among the processors did that are observed} */
    static Conduct of(List<Processor> processors) {
        List<Written> written = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        boolean claimed = false;
        for (Processor processor : processors) {
            if (processor instanceof ObservedProcessor observed) {
                written.addAll(observed.written());
                opened.addAll(observed.opened());
                claimed |= observed.hasClaimed();
            }
        }
        return new Conduct(written, opened, claimed);
    }

    /** {@return the files of a kind that it wrote} */
    List<Written> written(Kind kind) {
        return written.stream().filter(file -> file.kind() == kind).toList();
    }

    /**
     * {@return what compilers and build tools could not put up with}
     *
     * <p>One originating element per file is what Gradle's isolating mode asks for. Sources of the last round nobody sees, and
     * javac warns about them.
     */
    List<String> offences() {
        List<String> offences = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Written file : written) {
            if (file.kind() == Kind.CLASS) {
                offences.add(file + " is a class that nobody can read");
            }
            if (file.originating().size() != 1) {
                offences.add(file + " does not have exactly one originating element");
            }
            if (file.kind() == Kind.SOURCE && file.inLastRound()) {
                offences.add(file + " comes too late");
            }
            if (!names.add(file.kind() + file.name())) {
                offences.add(file + " was there already");
            }
        }
        opened.forEach(file -> offences.add(file + " was opened"));
        if (claimed) {
            offences.add("annotations were claimed");
        }
        return offences;
    }
}
