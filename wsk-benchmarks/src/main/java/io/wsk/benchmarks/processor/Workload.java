package io.wsk.benchmarks.processor;

import java.util.List;
import java.util.stream.Stream;

/**
 * Sources for an annotation processor to work on, each processor on what it is made for. The templates are resources beside
 * this class; what is generated from them no source mentions, so that they compile with the processor and without it.
 *
 * @param label its name for a reader
 * @param processor the artifact of the processor
 * @param templates the annotated classes, to be written in turn
 * @param shared classes without annotations that the others use, written once
 */
record Workload(String label, String processor, List<Template> templates, List<String> shared) {
    /**
     * A source file with a placeholder for its number.
     *
     * @param resource its name, without the extension
     * @param members how many annotated methods or properties it has
     */
    record Template(String resource, int members) {}

    private static final List<String> DAGGER_SHARED = Stream.of("Clock", "Log", "Session", "Store")
            .map("dagger-shared/"::concat)
            .toList();

    private static final List<String> BEANS = Stream.of("Account", "Address", "Article", "Order", "Person")
            .flatMap(bean -> Stream.of("mapstruct/" + bean, "mapstruct/" + bean + "Dto"))
            .toList();

    /** Connections, their listeners, and stream sockets that are both. */
    static final Workload WSK = new Workload(
            "WSK for Java",
            "wsk-processor",
            List.of(
                    new Template("wsk-processor/Connection__n__", 4),
                    new Template("wsk-processor/Listener__n__", 4),
                    new Template("wsk-processor/Stream__n__", 5)),
            List.of());

    /** Value classes. */
    static final Workload AUTO_VALUE =
            new Workload("AutoValue", "auto-value", List.of(new Template("auto-value/Value__n__", 5)), List.of());

    /** Modules with their components: a complete use of Dagger, with a factory for each method. */
    static final Workload DAGGER_MODULES = new Workload(
            "Dagger, modules",
            "dagger-compiler",
            List.of(new Template("dagger-modules/Module__n__", 5)),
            DAGGER_SHARED);

    /** Constructors alone, without a component: the least that Dagger can be used for. */
    static final Workload DAGGER_INJECT = new Workload(
            "Dagger, `@Inject` only",
            "dagger-compiler",
            List.of(new Template("dagger-inject/Service__n__", 5)),
            DAGGER_SHARED);

    /** Mappers between beans that all of them share. */
    static final Workload MAPSTRUCT =
            new Workload("MapStruct", "mapstruct-processor", List.of(new Template("mapstruct/Mapper__n__", 5)), BEANS);

    /** Ours, and those of others that it is compared with. */
    static final List<Workload> ALL = List.of(WSK, AUTO_VALUE, DAGGER_MODULES, DAGGER_INJECT, MAPSTRUCT);

    /** {@return how many annotated methods or properties a class has on average} */
    double members() {
        return templates.stream().mapToInt(Template::members).average().orElseThrow();
    }
}
