package io.wsk.processor.fuzz;

import java.util.List;
import javax.annotation.processing.Processor;

/** A compiler that is used many times, with the same class path. */
interface BatchCompiler extends AutoCloseable {
    /** Compiles. Without processors it does not look for any. */
    Outcome compile(List<Subject.File> sources, List<Processor> processors);

    /** {@return whether an error at this code leaves it to the processors to mend it: others may keep them from running} */
    boolean isMendable(Outcome.Said error);

    /** {@return whether all diagnostics about the subject can have positions} */
    boolean knowsPositionsIn(Subject subject);

    /** {@return whether an error at this code keeps the compiler from knowing the positions of methods} */
    boolean losesPositions(Outcome.Said error);

    /** {@return whether what is said about a generated table is to be taken seriously} */
    boolean isMeant(Outcome.Said said);

    @Override
    void close();
}
