package io.wsk.processor.scan;

import io.wsk.annotations.WskEnabled;
import io.wsk.processor.model.EventCallback;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Recognizes event annotations: those that are themselves annotated with {@code WskEventCallback}, wherever they come
 * from. Remembers what it has read, for one round.
 */
final class EventAnnotations {
    /**
     * An event annotation on a method.
     *
     * @param event what it says about itself
     * @param enabled how the callback starts out
     * @param mirror the annotation
     */
    record Use(EventCallback event, WskEnabled enabled, AnnotationMirror mirror) {}

    private final Map<TypeElement, Optional<EventCallback>> known = new HashMap<>();

    /** {@return the event annotations on a method, in source order} One that is repeated counts once; on a copy none does. */
    List<Use> on(ExecutableElement method) {
        Map<TypeElement, Use> uses = new LinkedHashMap<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            describe(annotation).ifPresent(event -> uses.putIfAbsent(annotation, use(event, mirror)));
        }
        return uses.isEmpty() || KotlinCopies.isCopy(method) ? List.of() : List.copyOf(uses.values());
    }

    private static Use use(EventCallback event, AnnotationMirror mirror) {
        return new Use(event, new AnnotationView(mirror).constant("enabled", event.enabled()), mirror);
    }

    /** {@return what an annotation says about itself; empty if it is not an event annotation} */
    Optional<EventCallback> describe(TypeElement annotation) {
        return known.computeIfAbsent(annotation, EventAnnotations::read);
    }

    /** {@return where an annotation says that it is one of an event, if it names no category there} */
    static Optional<AnnotationMirror> withoutCategory(TypeElement annotation) {
        return AnnotationView.on(annotation, "WskEventCallback")
                .filter(view -> view.categories("categories").isEmpty()
                        && view.list("categories").stream()
                                .allMatch(each -> each.getValue() instanceof VariableElement))
                .map(AnnotationView::mirror);
    }

    private static Optional<EventCallback> read(TypeElement annotation) {
        return AnnotationView.on(annotation, "WskEventCallback")
                .map(view -> new EventCallback(
                        annotation,
                        view.mirror(),
                        view.categories("categories"),
                        new EventCallback.Dispatch(view.namesType("dispatch"), view.type("dispatch")),
                        view.string("method"),
                        view.integer("flag"),
                        AnnotationView.defaultOf(annotation, "enabled", WskEnabled.ON),
                        view.type("requires"),
                        view.type("expects")))
                .filter(event -> !event.categories().isEmpty());
    }
}
