package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TypeText;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks that a table can call a handler, whatever its event: modifiers, type parameters, exceptions, suspension. */
public final class HandlerMethodValidator {
    private final Elements elements;
    private final Types types;
    private final TablePolicy policy;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public HandlerMethodValidator(
            Elements elements,
            Types types,
            TablePolicy policy,
            Responsibility responsibility,
            DiagnosticReport report) {
        this.elements = elements;
        this.types = types;
        this.policy = policy;
        this.responsibility = responsibility;
        this.report = report;
    }

    /** Reports what is wrong with a handler. {@return whether it can be called} */
    public boolean check(HandlerClass subject, HandlerMethod handler) {
        return checkModifiers(subject, handler)
                & checkTypeParameters(subject, handler)
                & checkThrows(subject, handler)
                & checkSuspends(subject, handler);
    }

    private boolean checkModifiers(HandlerClass subject, HandlerMethod handler) {
        Set<Modifier> modifiers = handler.method().getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            add(Rule.HANDLER_PRIVATE, subject, handler, handler.signature(), handler.declaration());
            return false;
        }
        if (!policy.isVisible(subject, handler)) {
            report.add(
                    Rule.HANDLER_INVISIBLE,
                    subject.type(),
                    Position.of(handler.method()),
                    handler.signature(),
                    policy.packageOf(handler.declaringType()).getQualifiedName(),
                    policy.packageOf(subject.type()).getQualifiedName(),
                    handler.declaration());
            return false;
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            add(Rule.HANDLER_ABSTRACT, subject, handler, handler.signature(), handler.declaration());
            return false;
        }
        return true;
    }

    private boolean checkTypeParameters(HandlerClass subject, HandlerMethod handler) {
        ExecutableElement method = handler.method();
        if (method.getTypeParameters().isEmpty()) {
            return true;
        }
        String parameters = method.getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        add(Rule.HANDLER_GENERIC, subject, handler, handler.signature(), parameters, handler.declaration());
        return false;
    }

    private boolean checkThrows(HandlerClass subject, HandlerMethod handler) {
        boolean valid = true;
        for (TypeMirror thrown : handler.type().getThrownTypes()) {
            if (isChecked(thrown)) {
                add(Rule.HANDLER_THROWS, subject, handler, handler.signature(), TypeText.of(thrown));
                valid = false;
            }
        }
        return valid;
    }

    private boolean checkSuspends(HandlerClass subject, HandlerMethod handler) {
        if (handler.isSuspending()) {
            add(Rule.HANDLER_SUSPENDS, subject, handler, handler.name());
        }
        return !handler.isSuspending();
    }

    private boolean isChecked(TypeMirror thrown) {
        return thrown.getKind() != TypeKind.ERROR
                && !isSubtype(thrown, "java.lang.RuntimeException")
                && !isSubtype(thrown, "java.lang.Error");
    }

    private boolean isSubtype(TypeMirror type, String name) {
        TypeElement parent = elements.getTypeElement(name);
        return parent != null && types.isSubtype(type, parent.asType());
    }

    private void add(Rule rule, HandlerClass subject, HandlerMethod handler, Object... arguments) {
        if (responsibility.isOf(subject, handler.method())) {
            report.add(rule, subject.type(), Position.of(handler.method()), arguments);
        }
    }
}
