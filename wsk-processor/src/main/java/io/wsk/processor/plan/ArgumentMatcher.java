package io.wsk.processor.plan;

import com.palantir.javapoet.TypeName;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.CallbackModel.Loop;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.validate.Responsibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds for each parameter of a handler the argument that the callback has for it. The type alone decides: that of a
 * parameter of the callback, of a view of it, or of its elements; for a static handler also that of the context.
 */
public final class ArgumentMatcher {
    /**
     * The arguments of a call.
     *
     * @param expressions the expressions
     * @param loop the loop around the call, if one of them is an element
     */
    record Arguments(List<String> expressions, Optional<Loop> loop) {}

    /** An argument: which parameter of the callback it comes from, and how. */
    private record Source(String parameter, String expression, Optional<Loop> loop) {
        static Source of(String parameter, String expression) {
            return new Source(parameter, expression, Optional.empty());
        }
    }

    private final Types types;
    private final ContextType contexts;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a matcher for one round} */
    public ArgumentMatcher(Types types, ContextType contexts, Responsibility responsibility, DiagnosticReport report) {
        this.types = types;
        this.contexts = contexts;
        this.responsibility = responsibility;
        this.report = report;
    }

    /**
     * {@return the arguments; empty if a parameter does not fit, which has been reported, or if an abstract class leaves its
     * type to its subclasses}
     */
    Optional<Arguments> match(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<? extends TypeMirror> wanted = handler.type().getParameterTypes();
        List<String> expressions = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        Optional<Loop> loop = Optional.empty();
        for (int i = 0; i < wanted.size(); i++) {
            if (subject.isAbstract() && MentionedKind.typeVariable(wanted.get(i))) {
                continue;
            }
            VariableElement parameter = handler.method().getParameters().get(i);
            Optional<Source> source = sourceOf(subject, handler, callback, wanted.get(i), parameter);
            if (source.isEmpty()) {
                reportType(subject, handler, callback, i);
                continue;
            }
            String earlier = taken.putIfAbsent(source.get().parameter(), handler.parameter(i));
            if (earlier != null) {
                reportTwice(subject, handler, i, earlier);
                continue;
            }
            expressions.add(source.get().expression());
            loop = loop.or(source.get()::loop);
        }
        return expressions.size() == wanted.size()
                ? Optional.of(new Arguments(List.copyOf(expressions), loop))
                : Optional.empty();
    }

    private Optional<Source> sourceOf(
            HandlerClass subject,
            HandlerMethod handler,
            TableMethod callback,
            TypeMirror wanted,
            VariableElement parameter) {
        if (handler.isStatic() && isContext(subject, handler, wanted)) {
            return Optional.of(Source.of(callback.context(), callback.context()));
        }
        return callback.parameters().stream()
                .flatMap(offer -> sourcesIn(callback, offer, wanted, parameter))
                .findFirst();
    }

    private Stream<Source> sourcesIn(
            TableMethod callback, TableMethod.Parameter offer, TypeMirror wanted, VariableElement parameter) {
        if (types.isSameType(offer.type(), wanted)) {
            return Stream.of(Source.of(offer.name(), offer.name()));
        }
        Stream<Source> views = offer.views().stream()
                .filter(view -> types.isSameType(view.type(), wanted))
                .map(view -> Source.of(offer.name(), offer.name() + "." + view.method() + "()"));
        Stream<Source> elements = offer
                .elementType()
                .filter(element -> types.isSameType(element, wanted))
                .map(element -> {
                    String variable = variableFor(parameter, callback);
                    Loop loop = new Loop(TypeName.get(element), variable, offer.name());
                    return new Source(offer.name(), variable, Optional.of(loop));
                })
                .stream();
        return Stream.concat(views, elements);
    }

    /** The loop variable is named as the handler names it, unless that is the name of a parameter of the callback. */
    private static String variableFor(VariableElement parameter, TableMethod callback) {
        String name = parameter.getSimpleName().toString();
        boolean isTaken = name.equals(callback.context())
                || callback.parameters().stream().anyMatch(other -> other.name().equals(name));
        return isTaken ? name + "Element" : name;
    }

    /** Asks with the type parameters in place of {@code ?}: not every compiler knows that {@code ?} keeps their bounds. */
    private boolean isContext(HandlerClass subject, HandlerMethod handler, TypeMirror wanted) {
        TypeMirror erased = types.erasure(wanted);
        return (isErasureOf(erased, subject.type()) || isErasureOf(erased, handler.declaringType()))
                && types.isAssignable(subject.type().asType(), wanted);
    }

    private boolean isErasureOf(TypeMirror erased, TypeElement type) {
        return types.isSameType(erased, types.erasure(type.asType()));
    }

    private String offered(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        Stream<String> context =
                handler.isStatic() ? Stream.of(TypeText.of(contexts.of(subject.type()))) : Stream.empty();
        return Stream.concat(context, callback.parameters().stream().map(TableMethod.Parameter::choice))
                .collect(Collectors.joining(", "));
    }

    private void reportType(HandlerClass subject, HandlerMethod handler, TableMethod callback, int index) {
        if (responsibility.isOf(
                subject, handler, type -> List.of(type.getParameterTypes().get(index)))) {
            report.add(
                    Rule.PARAMETER_TYPE,
                    subject.type(),
                    Position.of(handler.method().getParameters().get(index)),
                    handler.event().label(),
                    found(handler, callback, index),
                    offered(subject, handler, callback));
        }
    }

    private void reportTwice(HandlerClass subject, HandlerMethod handler, int index, String earlier) {
        if (responsibility.isOf(subject, handler, ExecutableType::getParameterTypes)) {
            report.add(
                    Rule.PARAMETER_TWICE,
                    subject.type(),
                    Position.of(handler.method().getParameters().get(index)),
                    handler.parameter(index),
                    earlier);
        }
    }

    /** A type that only looks like one that is offered is shown with its package. */
    private static String found(HandlerMethod handler, TableMethod callback, int index) {
        TypeMirror type = handler.type().getParameterTypes().get(index);
        List<String> offered = callback.parameters().stream()
                .flatMap(offer -> offer.choices().stream())
                .toList();
        return offered.contains(TypeText.of(type))
                ? TypeText.besides(offered, type) + " "
                        + handler.method().getParameters().get(index).getSimpleName()
                : handler.parameter(index);
    }
}
