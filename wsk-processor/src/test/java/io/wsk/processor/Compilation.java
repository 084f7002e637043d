package io.wsk.processor;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a compiler is asked to do. It can be sent to another JVM.
 *
 * @param sources the sources, in the order in which the compiler gets them
 * @param processors what processes annotations
 * @param classPath the class path
 * @param options further options of the compiler
 * @param paths how the compiler is told where the sources are
 */
record Compilation(
        List<Source> sources,
        List<ProcessorFactory> processors,
        List<String> classPath,
        List<String> options,
        Paths paths)
        implements Serializable {
    private static final List<ProcessorFactory> OURS = List.of(WskProcessor::new);

    /** How paths are written. */
    enum Paths {
        ABSOLUTE,
        RELATIVE
    }

    /** {@return a compilation with our processor, against annotations and runtime} */
    static Compilation of(List<Source> sources) {
        return new Compilation(sources, OURS, texts(ClassPath.OF_USERS), List.of(), Paths.ABSOLUTE);
    }

    /** {@return the same with an eye on what our processor does} The environment of the processor is no longer javac's own. */
    Compilation observed() {
        return processedBy(ObservedProcessor::create);
    }

    Compilation processedBy(ProcessorFactory... factories) {
        return new Compilation(sources, List.of(factories), classPath, options, paths);
    }

    /** {@return the same with class files that were compiled before} */
    Compilation against(Path classes) {
        return new Compilation(
                sources,
                processors,
                Stream.concat(Stream.of(classes.toString()), classPath.stream()).toList(),
                options,
                paths);
    }

    /** {@return the same with nothing else on the class path} */
    Compilation againstOnly(List<Path> path) {
        return new Compilation(sources, processors, texts(path), options, paths);
    }

    /** {@return the same in a named module, with these libraries besides annotations and runtime} */
    Compilation onModulePath(List<Path> libraries) {
        return againstOnly(List.of()).with("--module-path", ClassPath.ofUsersAnd(libraries));
    }

    Compilation with(String... further) {
        return new Compilation(
                sources,
                processors,
                classPath,
                Stream.concat(options.stream(), Stream.of(further)).toList(),
                paths);
    }

    Compilation withRelativePaths() {
        return new Compilation(sources, processors, classPath, options, Paths.RELATIVE);
    }

    Compilation reversed() {
        List<Source> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        return ordered(reversed);
    }

    Compilation shuffled(int seed) {
        List<Source> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, new Random(seed));
        return ordered(shuffled);
    }

    /** {@return the same in other orders: backwards, and in some that are drawn by lot} */
    List<Compilation> inOtherOrders(int shuffles) {
        List<Compilation> orders = new ArrayList<>(List.of(reversed()));
        for (int seed = 0; seed < shuffles; seed++) {
            orders.add(shuffled(seed));
        }
        return orders;
    }

    private Compilation ordered(List<Source> ordered) {
        return new Compilation(List.copyOf(ordered), processors, classPath, options, paths);
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}
