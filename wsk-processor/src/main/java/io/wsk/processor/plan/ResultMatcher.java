package io.wsk.processor.plan;

import com.palantir.javapoet.TypeName;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
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
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Decides what becomes of the result of a handler. */
public final class ResultMatcher {
    private final Types types;
    private final ReturnedHandlers returnedHandlers;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a matcher for one round} */
    public ResultMatcher(
            Types types, ReturnedHandlers returnedHandlers, Responsibility responsibility, DiagnosticReport report) {
        this.types = types;
        this.returnedHandlers = returnedHandlers;
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
                report.add(
                        Rule.ELEMENT_VERDICT,
                        subject.type(),
                        Position.of(handler.method()),
                        TypeText.of(returned),
                        loopedOver.get().elementType().map(TypeText::of).orElse(""),
                        TypeText.of(loopedOver.get().type()));
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
            return Optional.of(new Result.Returned());
        } else {
            for (Conversion conversion : callback.conversions()) {
                if (conversion.table().isPresent()) {
                    if (returned instanceof DeclaredType type && returnedHandlers.isHandlerObject(type)) {
                        return handover(subject, handler, callback, conversion, type);
                    }
                } else if (types.isAssignable(returned, conversion.from())) {
                    return Optional.of(
                            new Result.Converted(conversion.parameter(), conversion.method(), Optional.empty()));
                }
            }
        }
        if (responsibility.isOf(subject, handler, type -> List.of(type.getReturnType()))) {
            List<String> choices = choices(callback);
            report.add(
                    Rule.RETURN_TYPE,
                    subject.type(),
                    Position.of(handler.method()),
                    handler.signature(),
                    TypeText.besides(choices, returned),
                    or(choices));
        }
        return Optional.empty();
    }

    private Optional<Result> handover(
            HandlerClass subject,
            HandlerMethod handler,
            TableMethod callback,
            Conversion conversion,
            DeclaredType returned) {
        TableMethod.Table wanted = conversion.table().orElseThrow();
        ReturnedHandlers.Answer answer = returnedHandlers.find(subject, returned, wanted);
        if (answer instanceof ReturnedHandlers.Usable usable) {
            Handover handover = new Handover(usable.table(), usable.enabledFlags());
            return Optional.of(
                    new Result.Converted(conversion.parameter(), conversion.method(), Optional.of(handover)));
        }
        boolean isHere = responsibility.isOf(
                subject,
                handler,
                (type, same) -> same.type().getReturnType() instanceof DeclaredType there
                        && returnedHandlers.find(type, there, wanted).equals(answer));
        if (isHere && answer instanceof ReturnedHandlers.Unusable unusable) {
            report.add(
                    Rule.RETURNED_TABLE,
                    subject.type(),
                    Position.of(handler.method()),
                    TypeText.of(returned),
                    unusable.table(),
                    unusable.reason(),
                    unusable.remedy());
        } else if (isHere) {
            List<String> others = choices(callback);
            others.remove(conversion.choice());
            report.add(
                    Rule.RETURNED_CLASS,
                    subject.type(),
                    Position.of(handler.method()),
                    TypeText.of(returned),
                    wanted.category(),
                    or(others));
        }
        return Optional.empty();
    }

    private Optional<TableMethod.Parameter> loopedOver(HandlerMethod handler, TableMethod callback) {
        return callback.parameters().stream()
                .filter(parameter -> parameter.elementType().isPresent()
                        && handler.type().getParameterTypes().stream()
                                .anyMatch(type -> types.isSameType(
                                        type, parameter.elementType().get())))
                .findFirst();
    }

    private static List<String> choices(TableMethod callback) {
        List<String> choices = new ArrayList<>();
        boolean returnsNothing = callback.returnType().getKind() == TypeKind.VOID;
        if (returnsNothing || callback.defaultResult().isPresent()) {
            choices.add("void");
        }
        if (!returnsNothing) {
            choices.add(TypeText.of(callback.returnType()));
        }
        callback.conversions().forEach(conversion -> choices.add(conversion.choice()));
        return choices;
    }

    private static String or(List<String> choices) {
        return String.join(" or ", choices);
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
