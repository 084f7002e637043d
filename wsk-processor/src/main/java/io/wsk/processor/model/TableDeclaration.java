package io.wsk.processor.model;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * A {@code WskDispatchTable} annotation.
 *
 * @param mirror the annotation
 * @param name the chosen simple name of the table, empty for the default
 * @param nameValue where the name is written
 * @param category the chosen category, or {@link WskCategory#INFERRED}
 * @param runOn the threads of the callbacks
 * @param isReadable whether all of it is; what is not, the compiler reports, and nobody knows what it should be
 */
public record TableDeclaration(
        AnnotationMirror mirror,
        String name,
        Optional<AnnotationValue> nameValue,
        WskCategory category,
        WskRunOn runOn,
        boolean isReadable) {}
