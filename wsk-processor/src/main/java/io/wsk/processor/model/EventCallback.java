package io.wsk.processor.model;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What an event annotation says about itself with {@code WskEventCallback}.
 *
 * @param annotation the event annotation
 * @param description the {@code WskEventCallback} annotation on it
 * @param categories the categories whose tables have the callback
 * @param dispatch the dispatch interface of the extension
 * @param method the name of the callback in the dispatch interface
 * @param flag the event flag, 0 for none
 * @param enabled how the callback starts out unless a handler says otherwise
 * @param requires the event that a class must handle as well
 * @param expects the event that a class should handle as well
 */
public record EventCallback(
        TypeElement annotation,
        AnnotationMirror description,
        Set<WskCategory> categories,
        Dispatch dispatch,
        String method,
        int flag,
        WskEnabled enabled,
        Optional<TypeElement> requires,
        Optional<TypeElement> expects) {
    /** {@return what a handler of this event is called, if it has no name yet} */
    public String handlerName() {
        return handlerName(method);
    }

    /** {@return what a handler for this callback is called, if it has no name yet: {@code receive} for {@code receiveEvent}} */
    static String handlerName(String callback) {
        return callback.endsWith("Event") ? callback.substring(0, callback.length() - "Event".length()) : callback;
    }

    /**
     * The dispatch interface that an annotation names.
     *
     * @param isNamed whether it names one
     * @param type the interface, if it exists
     */
    public record Dispatch(boolean isNamed, Optional<TypeElement> type) {}

    /** {@return whether it names a dispatch interface that does not exist (yet)} */
    public boolean isDispatchMissing() {
        return dispatch.isNamed()
                && dispatch.type().isEmpty()
                && noClassIn("dispatch").isEmpty();
    }

    /** {@return what an element of its description names instead of a class: {@code int} or an array} */
    public Optional<TypeMirror> noClassIn(String element) {
        return description.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .map(entry -> entry.getValue().getValue())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(type -> type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY)
                .findFirst();
    }

    /** {@return the annotation as it is written} */
    public String label() {
        return "@" + annotation.getSimpleName();
    }

    /** {@return whether it is an event of an extension} */
    public boolean isOfExtension() {
        return categories.contains(WskCategory.EXTENSION);
    }

    /** {@return the kinds of tables that have the callback; never empty} */
    public SortedSet<TableKind> kinds() {
        SortedSet<TableKind> kinds = new TreeSet<>();
        if (isOfExtension()) {
            kinds.add(dispatch.type().map(TableKind::ofExtension).orElseGet(() -> TableKind.of(WskCategory.EXTENSION)));
        } else {
            categories.forEach(category -> kinds.add(TableKind.of(category)));
        }
        return kinds;
    }

    /** {@return the same for two events that are for the same callback, different for others} */
    public String callback() {
        return isOfExtension() ? kinds().first().dispatchInterface() + "/" + method : method;
    }
}
