package io.wsk.processor.model;

import io.wsk.annotations.WskCategory;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * What an event annotation says about itself with {@code WskEventCallback}.
 *
 * @param annotation the event annotation
 * @param categories the categories whose tables have the callback
 * @param method the name of the callback in the dispatch interface
 * @param flag the event flag, 0 for none
 * @param requires the event that a class must handle as well
 * @param expects the event that a class should handle as well
 */
public record EventCallback(
        TypeElement annotation,
        Set<WskCategory> categories,
        String method,
        int flag,
        Optional<TypeElement> requires,
        Optional<TypeElement> expects) {
    /** {@return the annotation as it is written} */
    public String label() {
        return "@" + annotation.getSimpleName();
    }
}
