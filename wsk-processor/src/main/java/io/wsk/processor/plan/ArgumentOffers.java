package io.wsk.processor.plan;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.plan.Offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Lists what a callback has to offer to a handler: its parameters, views of them, their elements; to a static handler also the
 * context. The type alone decides which of them a parameter of the handler is for.
 */
final class ArgumentOffers {
    private final Types types;
    private final ContextType contexts;

    ArgumentOffers(Types types, ContextType contexts) {
        this.types = types;
        this.contexts = contexts;
    }

    /** {@return all offers, in the order of the callback's parameters} */
    List<Offer> to(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        List<Offer> offers = new ArrayList<>();
        if (handler.isStatic()) {
            String context = callback.context();
            offers.add(new Offer(context, contexts.of(subject.type()), Kind.CONTEXT, context));
        }
        for (TableMethod.Parameter parameter : callback.parameters()) {
            String name = parameter.name();
            offers.add(new Offer(name, parameter.type(), Kind.WHOLE, name));
            parameter
                    .views()
                    .forEach(view ->
                            offers.add(new Offer(name, view.type(), Kind.VIEW, name + "." + view.method() + "()")));
            parameter.elementType().ifPresent(type -> offers.add(new Offer(name, type, Kind.ELEMENT, name)));
        }
        return List.copyOf(offers);
    }

    /** {@return the offer for a parameter of this type} */
    Optional<Offer> find(List<Offer> offers, HandlerClass subject, HandlerMethod handler, TypeMirror wanted) {
        return offers.stream()
                .filter(offer -> offer.kind() == Kind.CONTEXT
                        ? isHandlerClass(subject, handler, wanted)
                                && types.isAssignable(subject.type().asType(), wanted)
                        : types.isSameType(offer.type(), wanted))
                .findFirst();
    }

    /** {@return whether the type is that of the handler object} */
    boolean isHandlerClass(HandlerClass subject, HandlerMethod handler, TypeMirror wanted) {
        TypeMirror erased = types.erasure(wanted);
        return isErasureOf(erased, subject.type()) || isErasureOf(erased, handler.declaringType());
    }

    private boolean isErasureOf(TypeMirror erased, TypeElement type) {
        return types.isSameType(erased, types.erasure(type.asType()));
    }
}
