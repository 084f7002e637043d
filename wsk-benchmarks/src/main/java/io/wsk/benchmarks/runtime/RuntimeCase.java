package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Observation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A benchmark case of the runtime. */
interface RuntimeCase {
    /** {@return its short name, such as {@code B1}} */
    String id();

    /** {@return what it is about} */
    String title();

    /** {@return the names of those who take part; none if the case is not part of the mode} */
    List<String> subjects(Mode mode);

    /** {@return all that is measured} */
    List<String> variants(Mode mode);

    /** {@return what is measured of one of them} */
    default List<String> variants(Mode mode, String subject) {
        return variants(mode);
    }

    /** {@return whether a server that has done the case before it may go on with this one} */
    default boolean takesWarmServers() {
        return false;
    }

    /**
     * Measures all variants of one subject once.
     *
     * @throws NotAvailableException if this subject cannot run on this machine
     */
    List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException;

    /** {@return what there is to say about a variant that was measured, as Markdown} */
    String table(String variant, CaseFigures figures);

    /** {@return what is to be reached} */
    List<Target> targets();

    /** {@return what else there is to say} */
    default List<String> remarks(CaseFigures figures) {
        return List.of();
    }

    /** {@return a picture of the most important figures; none without figures} */
    Optional<BarChart> chart(CaseFigures figures);
}
