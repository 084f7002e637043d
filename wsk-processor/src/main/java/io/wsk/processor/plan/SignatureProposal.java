package io.wsk.processor.plan;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.plan.Offer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Writes a handler as it would be right, for the fix of a diagnostic: it keeps its name and all that is right about it. A
 * parameter that fits nothing becomes what it most likely means, or is left out; so is one that comes twice.
 */
public final class SignatureProposal {
    /** A parameter of the handler, and what it should be; empty if it should not be there. */
    private record Parameter(VariableElement element, TypeMirror type, Optional<Offer> proposed, boolean isRight) {
        Optional<TypeMirror> proposedType() {
            return isRight ? Optional.of(type) : proposed.map(Offer::type);
        }

        String name() {
            return element.getSimpleName().toString();
        }
    }

    private final ArgumentOffers offers;
    private final NearestOffer nearest;
    private final ResultChoices results;

    /** {@return proposals for one round} */
    public SignatureProposal(Types types, ContextType contexts, ReturnedHandlers returnedHandlers) {
        this.offers = new ArgumentOffers(types, contexts);
        this.nearest = new NearestOffer(types);
        this.results = new ResultChoices(types, returnedHandlers);
    }

    /** {@return the handler as it should be, without its body} */
    public String declaration(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<Parameter> parameters = parameters(subject, handler, callback, ResultChoices.isVoidUnderstood(callback));
        return declaration(subject, handler, result(handler, callback, parameters), parameters);
    }

    /**
     * {@return the handler as it should be, and in its body how to get what it cannot take} Where a type argument for a generic
     * supertype is at fault, it is the supertype as it should be.
     */
    String of(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<Parameter> parameters = parameters(subject, handler, callback, ResultChoices.isVoidUnderstood(callback));
        String result = result(handler, callback, parameters);
        return supertype(subject, handler, parameters, result)
                .orElseGet(() -> declaration(subject, handler, result, parameters) + body(parameters));
    }

    /** {@return the handler as it should be if it takes all elements at once, in order to judge them} */
    String ofWhole(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<Parameter> parameters = parameters(subject, handler, callback, false);
        String likely = results.likely(handler, callback);
        String result = likely.equals("void") ? TypeText.of(callback.returnType()) : likely;
        return declaration(subject, handler, result, parameters) + body(parameters);
    }

    private static String declaration(
            HandlerClass subject, HandlerMethod handler, String result, List<Parameter> parameters) {
        String text = parameters.stream()
                .flatMap(each -> each.proposedType().stream().map(type -> TypeText.of(type) + " " + each.name()))
                .collect(Collectors.joining(", "));
        return handler.declaration(subject.type(), result, text);
    }

    private String result(HandlerMethod handler, TableMethod callback, List<Parameter> parameters) {
        boolean isLooped = parameters.stream()
                .flatMap(each -> each.proposed().stream())
                .anyMatch(offer -> offer.kind() == Kind.ELEMENT);
        return isLooped ? "void" : results.likely(handler, callback);
    }

    private List<Parameter> parameters(
            HandlerClass subject, HandlerMethod handler, TableMethod callback, boolean withElements) {
        List<Offer> all = offers.to(subject, handler, callback);
        List<Offer> usable = all.stream()
                .filter(offer -> withElements || offer.kind() != Kind.ELEMENT)
                .toList();
        Set<String> taken = new HashSet<>();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < handler.type().getParameterTypes().size(); i++) {
            TypeMirror type = handler.type().getParameterTypes().get(i);
            Optional<Offer> fitting = offers.find(all, subject, handler, type);
            boolean isRight = fitting.filter(usable::contains)
                    .filter(offer -> taken.add(offer.argument()))
                    .isPresent();
            parameters.add(new Parameter(handler.method().getParameters().get(i), type, fitting, isRight));
        }
        for (int i = 0; i < parameters.size(); i++) {
            Parameter wrong = parameters.get(i);
            if (!wrong.isRight()) {
                List<Offer> free = usable.stream()
                        .filter(offer -> !taken.contains(offer.argument()))
                        .toList();
                boolean isThis = offers.isHandlerClass(subject, handler, wrong.type());
                Optional<Offer> replacement =
                        isThis ? Optional.empty() : replacement(wrong, callback, free, parameters);
                replacement.ifPresent(offer -> taken.add(offer.argument()));
                parameters.set(i, new Parameter(wrong.element(), wrong.type(), replacement, false));
            }
        }
        return parameters;
    }

    /** An element becomes the whole where elements cannot be taken; what fits otherwise is there already. */
    private Optional<Offer> replacement(
            Parameter wrong, TableMethod callback, List<Offer> free, List<Parameter> parameters) {
        if (wrong.proposed().isPresent()) {
            return free.stream()
                    .filter(offer ->
                            offer.argument().equals(wrong.proposed().get().argument()))
                    .findFirst();
        }
        List<TypeMirror> present = parameters.stream()
                .flatMap(each -> each.proposedType().stream())
                .toList();
        return nearest.to(wrong.element(), wrong.type(), callback, free, present);
    }

    private String body(List<Parameter> parameters) {
        return parameters.stream()
                .filter(each -> !each.isRight())
                .flatMap(wanted -> access(wanted, parameters).stream())
                .distinct()
                .map(access -> access + " ... ")
                .collect(Collectors.joining("", " { ... ", "}"));
    }

    /** An expression for what a parameter wanted, if it is clear which. */
    private Optional<String> access(Parameter wanted, List<Parameter> parameters) {
        if (wanted.proposed()
                .filter(offer -> nearest.isRelated(offer.type(), wanted.type()))
                .isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(wanted), parameters.stream())
                .flatMap(owner -> owner
                        .proposedType()
                        .flatMap(type -> nearest.methodFor(type, wanted.element(), wanted.type()))
                        .map(method -> owner.name() + "." + method + "()")
                        .stream())
                .findFirst();
    }

    /** The supertype with the type arguments that make the inherited handler right, if these are what is wrong. */
    private static Optional<String> supertype(
            HandlerClass subject, HandlerMethod handler, List<Parameter> parameters, String result) {
        TypeElement declaring = handler.declaringType();
        Map<Element, String> arguments = new HashMap<>();
        for (Parameter each : parameters) {
            if (!each.isRight() && each.element().asType() instanceof TypeVariable variable) {
                each.proposed().ifPresent(offer -> arguments.put(variable.asElement(), TypeText.of(offer.type())));
            }
        }
        if (handler.method().getReturnType() instanceof TypeVariable variable
                && !result.equals(TypeText.of(handler.type().getReturnType()))) {
            arguments.put(variable.asElement(), result);
        }
        boolean isPossible = !declaring.equals(subject.type())
                && declaring.getTypeParameters().stream().anyMatch(arguments::containsKey)
                && arguments.values().stream().noneMatch(SourceVersion::isKeyword);
        return isPossible
                ? Optional.of(declaring.getTypeParameters().stream()
                        .map(parameter -> arguments.getOrDefault(parameter, "..."))
                        .collect(Collectors.joining(
                                ", ",
                                (isSameKind(declaring, subject.type()) ? "extends " : "implements ")
                                        + TypeText.of(declaring) + "<",
                                ">")))
                : Optional.empty();
    }

    private static boolean isSameKind(TypeElement first, TypeElement second) {
        return first.getKind().isInterface() == second.getKind().isInterface();
    }
}
