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
import io.wsk.processor.plan.Offer.Kind;
import io.wsk.processor.validate.Responsibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds for each parameter of a handler the argument that the callback has for it. */
public final class ArgumentMatcher {
    /**
     * The arguments of a call.
     *
     * @param expressions the expressions
     * @param loop the loop around the call, if one of them is an element
     */
    record Arguments(List<String> expressions, Optional<Loop> loop) {}

    private final ArgumentOffers offers;
    private final SignatureProposal proposal;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a matcher for one round} */
    public ArgumentMatcher(
            Types types,
            ContextType contexts,
            SignatureProposal proposal,
            Responsibility responsibility,
            DiagnosticReport report) {
        this.offers = new ArgumentOffers(types, contexts);
        this.proposal = proposal;
        this.responsibility = responsibility;
        this.report = report;
    }

    /**
     * {@return the arguments; empty if a parameter does not fit, which has been reported, or if an abstract class leaves its
     * type to its subclasses}
     */
    Optional<Arguments> match(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<Offer> offered = offers.to(subject, handler, callback);
        List<? extends TypeMirror> wanted = handler.type().getParameterTypes();
        List<String> expressions = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        Optional<Loop> loop = Optional.empty();
        for (int i = 0; i < wanted.size(); i++) {
            if (subject.isAbstract() && MentionedKind.typeVariable(wanted.get(i))) {
                continue;
            }
            VariableElement parameter = handler.method().getParameters().get(i);
            Optional<Offer> offer = offers.find(offered, subject, handler, wanted.get(i));
            if (offer.isEmpty()) {
                reportUnknown(subject, handler, callback, i);
                continue;
            }
            String earlier = taken.putIfAbsent(offer.get().argument(), handler.parameter(i));
            if (earlier != null) {
                reportTwice(subject, handler, callback, i, earlier);
                continue;
            }
            boolean isElement = offer.get().kind() == Kind.ELEMENT;
            String expression =
                    isElement ? variableFor(parameter, callback) : offer.get().expression();
            expressions.add(expression);
            if (isElement) {
                TypeName type = TypeName.get(offer.get().type());
                loop = loop.or(
                        () -> Optional.of(new Loop(type, expression, offer.get().argument())));
            }
        }
        return expressions.size() == wanted.size()
                ? Optional.of(new Arguments(List.copyOf(expressions), loop))
                : Optional.empty();
    }

    /**
     * The loop variable is named as the handler names it, unless that name is taken, or none at all, which the compiler
     * reports.
     */
    private static String variableFor(VariableElement parameter, TableMethod callback) {
        String given = parameter.getSimpleName().toString();
        String name = SourceVersion.isName(given) ? given : "element";
        while (callback.isTaken(name)) {
            name += "Element";
        }
        return name;
    }

    private void reportUnknown(HandlerClass subject, HandlerMethod handler, TableMethod callback, int index) {
        if (responsibility.isOf(
                subject, handler, type -> List.of(type.getParameterTypes().get(index)))) {
            boolean isThis = offers.isHandlerClass(
                    subject, handler, handler.type().getParameterTypes().get(index));
            List<String> texts = Offer.texts(offers.to(subject, handler, callback));
            report.add(
                    Rule.PARAMETER_TYPE,
                    subject.type(),
                    Position.of(handler.method().getParameters().get(index)),
                    handler.event().label(),
                    found(subject, handler, callback, index) + (isThis ? ", which is this" : ""),
                    proposal.of(subject, handler, callback),
                    texts.isEmpty()
                            ? " nothing"
                            : (texts.size() > 1 ? ", in any order: " : " ") + String.join("; ", texts));
        }
    }

    private void reportTwice(
            HandlerClass subject, HandlerMethod handler, TableMethod callback, int index, String earlier) {
        if (responsibility.isOf(subject, handler, ExecutableType::getParameterTypes)) {
            report.add(
                    Rule.PARAMETER_TWICE,
                    subject.type(),
                    Position.of(handler.method().getParameters().get(index)),
                    earlier,
                    handler.parameter(index),
                    proposal.of(subject, handler, callback));
        }
    }

    /** A type that only looks like one that is offered is shown with its package. */
    private String found(HandlerClass subject, HandlerMethod handler, TableMethod callback, int index) {
        TypeMirror type = handler.type().getParameterTypes().get(index);
        List<String> offered = offers.to(subject, handler, callback).stream()
                .map(offer -> TypeText.of(offer.type()))
                .toList();
        return offered.contains(TypeText.of(type))
                ? TypeText.besides(offered, type) + " "
                        + handler.method().getParameters().get(index).getSimpleName()
                : handler.parameter(index);
    }
}
