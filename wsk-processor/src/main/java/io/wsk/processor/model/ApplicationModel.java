package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wsk.annotations.WskCategory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * The client of an application with everything decided.
 *
 * @param origin the class with the annotation
 * @param name the name of the generated class
 * @param isPublic whether other packages may use it
 * @param hasRuntime whether the runtime can be read from here; it is left out otherwise, which is an error already
 * @param needsExecutor whether a handler class runs on the executor of the client
 * @param statics the static mask
 * @param openings the ways to open sockets, sorted
 * @param suppressed the warnings to suppress in the whole class
 * @param generatedAnnotation the {@code Generated} annotation, if it can be read from here
 * @param qualifiedNames simple names that mean something else in the client
 */
public record ApplicationModel(
        TypeElement origin,
        ClassName name,
        boolean isPublic,
        boolean hasRuntime,
        boolean needsExecutor,
        MaskModel statics,
        List<Opening> openings,
        Set<String> suppressed,
        Optional<ClassName> generatedAnnotation,
        Set<String> qualifiedNames) {
    /**
     * A way to open a socket.
     *
     * @param category the category of the socket
     * @param context the type of the handler object
     * @param isPublic whether other packages may use the type
     * @param table the dispatch table; empty after an error, for a method that is only there for its callers to compile
     */
    public record Opening(WskCategory category, TypeName context, boolean isPublic, Optional<ClassName> table) {}

    /**
     * {@return what is written if two applications claim the same name: a client that the users of either can be compiled with,
     * so that the clash stays one error}
     */
    public ApplicationModel with(ApplicationModel other) {
        Map<String, Opening> all = new LinkedHashMap<>();
        Stream.concat(openings.stream(), other.openings.stream())
                .forEach(opening -> all.putIfAbsent(opening.category() + " " + opening.context(), opening));
        return new ApplicationModel(
                origin,
                name,
                isPublic || other.isPublic,
                hasRuntime,
                needsExecutor && other.needsExecutor,
                statics,
                List.copyOf(all.values()),
                suppressed,
                generatedAnnotation,
                qualifiedNames);
    }
}
