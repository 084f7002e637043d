package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.HandlerScanner;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks that a table can name its handler class, and has a name itself. */
public final class HandlerClassValidator {
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public HandlerClassValidator(DiagnosticReport report) {
        this.report = report;
    }

    /** Reports what is wrong with the names. */
    public void check(HandlerClass subject) {
        privateAround(subject.type())
                .filter(culprit -> !isBase(subject))
                .ifPresent(culprit -> report.add(
                        Rule.CLASS_PRIVATE,
                        subject.type(),
                        Position.of(subject.type()),
                        subject.displayName(),
                        TypeText.of(culprit)));
        subject.declaration()
                .filter(table -> !table.name().isEmpty() && !HandlerScanner.isClassName(table.name()))
                .ifPresent(table -> report.add(
                        Rule.TABLE_NAME_INVALID,
                        subject.type(),
                        Position.of(subject.type(), table.mirror(), table.nameValue()),
                        table.name(),
                        nameFor(subject, table.name())));
    }

    /** What stands behind the package that somebody has written too, or else the default. */
    private static String nameFor(HandlerClass subject, String wrong) {
        String simple = wrong.substring(wrong.lastIndexOf('.') + 1);
        return HandlerScanner.isClassName(simple) ? simple : HandlerScanner.defaultTableName(subject.type());
    }

    /** Reports handlers in an annotation type, which is an interface that nobody writes a class for. */
    public void checkAnnotationType(TypeElement type, Map<ExecutableElement, EventCallback> handlers) {
        handlers.forEach((method, event) -> report.add(
                Rule.HANDLER_IN_ANNOTATION,
                type,
                Position.of(method),
                TypeText.of(type),
                event.label(),
                method.getSimpleName() + "()"));
    }

    /** {@return whether a class is there to be inherited, and does without a table if none can name it} */
    static boolean isBase(HandlerClass subject) {
        return subject.isAbstract() && subject.declaration().isEmpty();
    }

    /** {@return whether other classes of the package can name the class} A name that no class may have the compiler reports. */
    public static boolean isNameable(TypeElement type) {
        for (Element current = type; current instanceof TypeElement; current = current.getEnclosingElement()) {
            if (!HandlerScanner.isClassName(current.getSimpleName().toString())) {
                return false;
            }
        }
        return privateAround(type).isEmpty();
    }

    /** {@return whether all packages can use the class} */
    public static boolean isPublic(TypeElement type) {
        for (Element current = type; current instanceof TypeElement; current = current.getEnclosingElement()) {
            if (!current.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the private class around a class, or itself} */
    public static Optional<TypeElement> privateAround(TypeElement type) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of(type);
        }
        return type.getEnclosingElement() instanceof TypeElement outer ? privateAround(outer) : Optional.empty();
    }
}
