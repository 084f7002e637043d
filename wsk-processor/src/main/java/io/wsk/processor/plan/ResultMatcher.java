package io.wsk.processor.plan;

import com.palantir.javapoet.TypeName;
import io.wsk.annotations.WskCategory;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.CallbackModel.Handover;
import io.wsk.processor.model.CallbackModel.Result;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TableMethod.Conversion;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.validate.Responsibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Decides what becomes of the result of a handler. */
public final class ResultMatcher {
    private final Types types;
    private final ResultChoices choices;
    private final SignatureProposal proposal;
    private final ReturnedHandlers returnedHandlers;
    private final KnownEvents events;
    private final Responsibility responsibility;
    private final DiagnosticReport report;
    private final Set<TypeElement> withoutEvents = new HashSet<>();

    /** {@return a matcher for one round} */
    public ResultMatcher(
            Types types,
            ReturnedHandlers returnedHandlers,
            SignatureProposal proposal,
            KnownEvents events,
            Responsibility responsibility,
            DiagnosticReport report) {
        this.types = types;
        this.choices = new ResultChoices(types, returnedHandlers);
        this.proposal = proposal;
        this.returnedHandlers = returnedHandlers;
        this.events = events;
        this.responsibility = responsibility;
        this.report = report;
    }

    /**
     * {@return what to do with the result; empty if its type does not fit, which has been reported, or if an abstract class
     * leaves it to its subclasses}
     */
    Optional<Result> match(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        TypeMirror returned = handler.type().getReturnType();
        if (subject.isAbstract() && MentionedKind.typeVariable(returned) || !isOverrideOfItsType(handler)) {
            return Optional.empty();
        }
        Optional<TableMethod.Parameter> loopedOver = loopedOver(handler, callback);
        if (loopedOver.isPresent() && returned.getKind() != TypeKind.VOID) {
            if (responsibility.isOf(subject, handler, ResultMatcher::signature)) {
                add(
                        Rule.ELEMENT_VERDICT,
                        subject,
                        handler,
                        TypeText.of(returned),
                        loopedOver.get().elementType().map(TypeText::of).orElse(""),
                        proposal.of(subject, handler, callback),
                        proposal.ofWhole(subject, handler, callback));
            }
            return Optional.empty();
        }
        if (returned.getKind() == TypeKind.VOID) {
            if (callback.returnType().getKind() == TypeKind.VOID) {
                return Optional.of(new Result.None());
            }
            if (callback.defaultResult().isPresent()) {
                return Optional.of(new Result.Constant(
                        TypeName.get(callback.returnType()),
                        callback.defaultResult().get()));
            }
        } else if (types.isSameType(returned, callback.returnType())) {
            checkRequirements(subject, handler, callback);
            return Optional.of(new Result.Returned());
        } else {
            Optional<Conversion> conversion = choices.conversion(returned, callback);
            if (conversion.isPresent()) {
                return convert(subject, handler, callback, conversion.get());
            }
        }
        if (responsibility.isOf(subject, handler, ResultMatcher::result)) {
            add(
                    Rule.RETURN_TYPE,
                    subject,
                    handler,
                    handler.signature(),
                    TypeText.besides(ResultChoices.texts(callback), returned),
                    proposal.of(subject, handler, callback),
                    handler.event().label(),
                    WordList.or(ResultChoices.texts(callback)));
        }
        return Optional.empty();
    }

    private void checkRequirements(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        for (TableMethod.Requirement requirement : callback.requirements()) {
            boolean isTaken = handler.type().getParameterTypes().stream()
                    .anyMatch(type -> types.isSameType(type, requirement.type()));
            if (!isTaken && responsibility.isOf(subject, handler, ResultMatcher::signature)) {
                String verdict = TypeText.of(callback.returnType());
                add(
                        Rule.VERDICT_REQUIRES,
                        subject,
                        handler,
                        requirement.constant(),
                        TypeText.of(requirement.type()),
                        handler.signature(),
                        verdict,
                        WordList.or(ResultChoices.texts(callback).stream()
                                .filter(other -> !other.equals(verdict))
                                .toList()));
            }
        }
    }

    private Optional<Result> convert(
            HandlerClass subject, HandlerMethod handler, TableMethod callback, Conversion conversion) {
        Optional<TableMethod.Table> table = conversion.table();
        if (table.isEmpty()) {
            return Optional.of(new Result.Converted(conversion.parameter(), conversion.method(), Optional.empty()));
        }
        DeclaredType returned = returnedObject(handler);
        ReturnedHandlers.Answer answer = returnedHandlers.find(subject, returned, table.get());
        if (answer instanceof ReturnedHandlers.Usable usable) {
            Handover handover = new Handover(usable.table(), usable.enabledFlags());
            return Optional.of(
                    new Result.Converted(conversion.parameter(), conversion.method(), Optional.of(handover)));
        }
        boolean isHere = responsibility.isOf(
                subject,
                handler,
                (type, same) -> same.type().getReturnType() instanceof DeclaredType there
                        && returnedHandlers.find(type, there, table.get()).equals(answer));
        if (isHere && answer instanceof ReturnedHandlers.Unusable unusable) {
            add(
                    Rule.RETURNED_TABLE,
                    subject,
                    handler,
                    TypeText.of(returned),
                    unusable.table(),
                    unusable.reason(),
                    unusable.remedy());
        } else if (isHere
                && answer instanceof ReturnedHandlers.OtherEvents other
                && !returnedHandlers.isUnclear(returned)) {
            reportClass(subject, handler, callback, conversion, other);
        }
        return Optional.empty();
    }

    private static DeclaredType returnedObject(HandlerMethod handler) {
        return handler.returnedObject().orElseThrow();
    }

    private void reportClass(
            HandlerClass subject,
            HandlerMethod handler,
            TableMethod callback,
            Conversion conversion,
            ReturnedHandlers.OtherEvents other) {
        WskCategory category = conversion.table().orElseThrow().category();
        String wanted = WordList.or(events.of(category, subject.type()));
        TypeElement type = (TypeElement) returnedObject(handler).asElement();
        boolean isNamedHere = handler.method().getReturnType() instanceof DeclaredType;
        if (isNamedHere && other.categories().isEmpty() && !withoutEvents.add(type)) {
            return; // one mistake, however many listeners return such an object
        }
        String returned = TypeText.of(type.asType());
        List<String> alternatives = ResultChoices.texts(callback);
        alternatives.removeAll(conversion.choices());
        add(
                Rule.RETURNED_CLASS,
                subject,
                handler,
                returned,
                category,
                other.categories().isEmpty() ? "none" : "those of " + WordList.and(other.categories()),
                other.categories().isEmpty()
                        ? "annotate the handlers in %s with %s".formatted(returned, wanted)
                        : "return an object of another class, which handles " + wanted,
                WordList.or(alternatives));
    }

    private Optional<TableMethod.Parameter> loopedOver(HandlerMethod handler, TableMethod callback) {
        return callback.parameters().stream()
                .filter(parameter -> parameter.elementType().isPresent()
                        && handler.type().getParameterTypes().stream()
                                .anyMatch(type -> types.isSameType(
                                        type, parameter.elementType().get())))
                .findFirst();
    }

    private void add(Rule rule, HandlerClass subject, HandlerMethod handler, Object... arguments) {
        report.add(rule, subject.type(), Position.of(handler.method()), arguments);
    }

    private static List<TypeMirror> result(ExecutableType type) {
        return List.of(type.getReturnType());
    }

    /** An override that returns something else than what it overrides does not compile anyway. */
    private boolean isOverrideOfItsType(HandlerMethod handler) {
        if (handler.method().equals(handler.annotatedMethod())) {
            return true;
        }
        TypeMirror returned = types.erasure(handler.method().getReturnType());
        TypeMirror overridden = types.erasure(handler.annotatedMethod().getReturnType());
        return returned.getKind() == TypeKind.DECLARED || returned.getKind() == TypeKind.ARRAY
                ? types.isAssignable(returned, overridden)
                : types.isSameType(returned, overridden);
    }

    private static List<TypeMirror> signature(ExecutableType type) {
        List<TypeMirror> signature = new ArrayList<>(type.getParameterTypes());
        signature.add(type.getReturnType());
        return signature;
    }
}
