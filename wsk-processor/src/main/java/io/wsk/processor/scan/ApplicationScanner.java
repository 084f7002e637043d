package io.wsk.processor.scan;

import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationClass.Member;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads {@code WskApplication} annotations. */
public final class ApplicationScanner {
    private final TakenNames taken;

    /** {@return a scanner for one round} */
    public ApplicationScanner(Elements elements, CompiledTypes compiled) {
        this.taken = new TakenNames(elements, compiled);
    }

    /** {@return the application that a class declares} */
    public Optional<ApplicationClass> scan(TypeElement type) {
        return AnnotationView.on(type, "WskApplication")
                .filter(view -> HandlerScanner.isNamed(type))
                .map(view -> new ApplicationClass(
                        type,
                        view.mirror(),
                        view.string("name"),
                        taken.usable(type, view.string("name"), defaultClientName(type)),
                        view.list("value").stream()
                                .map(value -> new Member(value, typeOf(value.getValue())))
                                .toList()));
    }

    /** {@return the name that the client of an application has if nothing else is chosen} */
    public static String defaultClientName(TypeElement type) {
        return HandlerScanner.flatName(type) + "Client";
    }

    /** One that does not exist is text in one compiler, and an erroneous type in the other. */
    private static Optional<TypeMirror> typeOf(Object value) {
        return value instanceof TypeMirror type && type.getKind() != TypeKind.ERROR
                ? Optional.of(type)
                : Optional.empty();
    }
}
