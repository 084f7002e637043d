package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.HandlerMethod.Replaced;
import io.wsk.processor.model.TypeText;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Checks that a table can call a handler, whatever its event: modifiers, type parameters, exceptions, suspension. */
public final class HandlerMethodValidator {
    private final TablePolicy policy;
    private final CheckedExceptions exceptions;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public HandlerMethodValidator(
            TablePolicy policy, CheckedExceptions exceptions, Responsibility responsibility, DiagnosticReport report) {
        this.policy = policy;
        this.exceptions = exceptions;
        this.responsibility = responsibility;
        this.report = report;
    }

    /**
     * Reports what is wrong with a handler. {@return whether it can be called}
     *
     * @param proposal its declaration as it should be
     */
    public boolean check(HandlerClass subject, HandlerMethod handler, Supplier<String> proposal) {
        checkLock(subject, handler);
        checkReplaced(subject, handler);
        return checkModifiers(subject, handler, proposal)
                & checkTypeParameters(subject, handler, proposal)
                & checkThrows(subject, handler, proposal)
                & checkSuspends(subject, handler);
    }

    private boolean checkModifiers(HandlerClass subject, HandlerMethod handler, Supplier<String> proposal) {
        Set<Modifier> modifiers = handler.method().getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            add(Rule.HANDLER_PRIVATE, subject, handler, handler.signature(), proposal.get());
            return false;
        }
        if (!policy.isVisible(subject, handler)) {
            reportInvisible(subject, handler);
            return false;
        }
        if (!SourceVersion.isName(handler.name())) {
            String found = handler.signature() + " has a name that Java code cannot write";
            add(Rule.HANDLER_INVISIBLE, subject, handler, found, "give it another name, in Kotlin with @JvmName");
            return false;
        }
        if (modifiers.contains(Modifier.ABSTRACT) && isAnnotatedHere(subject, handler)) {
            add(Rule.HANDLER_ABSTRACT, subject, handler, handler.signature(), proposal.get());
            return false;
        }
        return true;
    }

    /** One that is abstract in a subclass has a body, or a mistake, above; whoever implements it can be called through both. */
    private static boolean isAnnotatedHere(HandlerClass subject, HandlerMethod handler) {
        return subject.declares(handler) && handler.annotatedMethod().equals(handler.method());
    }

    private void reportInvisible(HandlerClass subject, HandlerMethod handler) {
        if (responsibility.isOf(subject, handler, (type, same) -> !policy.isVisible(type, same))) {
            report.add(
                    Rule.HANDLER_INVISIBLE,
                    subject.type(),
                    Position.of(handler.method()),
                    "%s of %s cannot be called from %s"
                            .formatted(
                                    handler.signature(),
                                    TablePolicy.nameOf(policy.packageOf(handler.declaringType())),
                                    TablePolicy.nameOf(policy.packageOf(subject.type()))),
                    isOverridable(handler.method())
                            ? "make it public, or override it: " + handler.override()
                            : "make it public");
        }
    }

    /** Whether another package can override it, by a method that calls it. */
    private static boolean isOverridable(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.PROTECTED)
                && Collections.disjoint(modifiers, Set.of(Modifier.ABSTRACT, Modifier.FINAL, Modifier.STATIC));
    }

    private boolean checkTypeParameters(HandlerClass subject, HandlerMethod handler, Supplier<String> proposal) {
        ExecutableElement method = handler.method();
        if (method.getTypeParameters().isEmpty()) {
            return true;
        }
        String parameters = method.getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        add(Rule.HANDLER_GENERIC, subject, handler, handler.signature(), parameters, proposal.get());
        return false;
    }

    private boolean checkSuspends(HandlerClass subject, HandlerMethod handler) {
        if (handler.isSuspending()) {
            add(Rule.HANDLER_SUSPENDS, subject, handler, handler.name());
        }
        return !handler.isSuspending();
    }

    /** An event that is handled elsewhere is not lost, and the lack of one that another event requires is an error already. */
    private void checkReplaced(HandlerClass subject, HandlerMethod handler) {
        List<Replaced> lost = handler.replaced().stream()
                .filter(replaced -> subject.handlers().stream()
                        .noneMatch(other ->
                                other.event().callback().equals(replaced.event().callback())
                                        || other.event()
                                                .requires()
                                                .filter(replaced.event().annotation()::equals)
                                                .isPresent()))
                .toList();
        if (!lost.isEmpty() && responsibility.isOf(subject, handler)) {
            List<String> own = subject.handlers().stream()
                    .filter(other -> other.method().equals(handler.method()))
                    .map(other -> other.event().label())
                    .toList();
            String labels =
                    lost.stream().map(replaced -> replaced.event().label()).collect(Collectors.joining(", "));
            ExecutableElement overridden = lost.get(0).method();
            report.add(
                    Rule.EVENT_REPLACED,
                    subject.type(),
                    Position.of(handler.method()),
                    labels,
                    handler.signature(),
                    String.join(", ", own),
                    TypeText.of(HandlerMethod.declaringType(overridden)) + "." + overridden.getSimpleName(),
                    labels.replace(",", "") + " " + handler.declaration(subject.type()));
        }
    }

    /** What runs on the executor may wait. */
    private void checkLock(HandlerClass subject, HandlerMethod handler) {
        if (isLocked(subject, handler) && responsibility.isOf(subject, handler, HandlerMethodValidator::isLocked)) {
            boolean mayLeaveLoop =
                    CategoryInference.of(subject).implemented().stream().anyMatch(CategoryValidator::mayLeaveLoop);
            report.add(
                    Rule.HANDLER_SYNCHRONIZED,
                    subject.type(),
                    Position.of(handler.method()),
                    handler.signature(),
                    mayLeaveLoop ? ", or @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR) on the class" : "");
        }
    }

    private static boolean isLocked(HandlerClass type, HandlerMethod handler) {
        return handler.method().getModifiers().contains(Modifier.SYNCHRONIZED)
                && type.isReadable()
                && !type.runsOnExecutor();
    }

    private boolean checkThrows(HandlerClass subject, HandlerMethod handler, Supplier<String> proposal) {
        List<TypeMirror> thrown = exceptions.of(subject, handler);
        if (thrown.isEmpty()) {
            return !exceptions.isLeftOpen(subject, handler) && !exceptions.isUnreadable(handler);
        }
        if (responsibility.isOf(
                subject, handler, (type, same) -> !exceptions.of(type, same).isEmpty())) {
            report.add(
                    Rule.HANDLER_THROWS,
                    subject.type(),
                    Position.of(handler.method()),
                    handler.signature(),
                    thrown.stream().map(TypeText::of).collect(Collectors.joining(" and ")),
                    exceptions.caught(thrown),
                    proposal.get());
        }
        return false;
    }

    private void add(Rule rule, HandlerClass subject, HandlerMethod handler, Object... arguments) {
        if (responsibility.isOf(subject, handler)) {
            report.add(rule, subject.type(), Position.of(handler.method()), arguments);
        }
    }
}
