package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A dispatch table with everything decided.
 *
 * @param origin the handler class
 * @param table the name of the table
 * @param isPublic whether other packages may use it
 * @param context the type of the socket context, {@code Object} if the handler class cannot be named
 * @param interfaces the dispatch interfaces it implements; more than one only after an error
 * @param masks its event masks
 * @param switches the names of the {@code boolean} methods that answer {@code true}
 * @param runsOnExecutor whether its callbacks leave the loop
 * @param acceptedTable the table of the sockets it accepts, if its dispatch interface wants to know
 * @param callbacks its callbacks, sorted
 * @param suppressed the warnings to suppress in the whole table
 * @param generatedAnnotation the {@code Generated} annotation, if it can be read from here
 * @param qualifiedNames simple names that mean something else in the table
 */
public record DispatchModel(
        TypeElement origin,
        ClassName table,
        boolean isPublic,
        TypeName context,
        List<ClassName> interfaces,
        List<MaskModel> masks,
        List<String> switches,
        boolean runsOnExecutor,
        Optional<ClassName> acceptedTable,
        List<CallbackModel> callbacks,
        Set<String> suppressed,
        Optional<ClassName> generatedAnnotation,
        Set<String> qualifiedNames) {}
