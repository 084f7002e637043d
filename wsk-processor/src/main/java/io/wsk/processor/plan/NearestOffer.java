package io.wsk.processor.plan;

import io.wsk.processor.diagnostic.NearestName;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.plan.Offer.Kind;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Guesses which offer of a callback is meant by a parameter that fits none of them: one of a related type, one that has what is
 * wanted, one of that name, the bytes for a text, one whose type has nearly that name, and last the argument of which the event
 * tells. What another parameter has already, nobody needs.
 */
final class NearestOffer {
    private static final Set<String> TEXTS =
            Set.of("String", "CharSequence", "StringBuilder", "char[]", "Byte[]", "InputStream");

    private final Types types;

    NearestOffer(Types types) {
        this.types = types;
    }

    /**
     * {@return the offer that is most likely meant}
     *
     * @param parameter the parameter
     * @param wanted its type
     * @param callback the callback
     * @param free the offers that no other parameter takes
     * @param present the types of the other parameters
     */
    Optional<Offer> to(
            VariableElement parameter,
            TypeMirror wanted,
            TableMethod callback,
            List<Offer> free,
            List<TypeMirror> present) {
        String name = parameter.getSimpleName().toString();
        String socket = callback.parameters().stream()
                .findFirst()
                .map(TableMethod.Parameter::name)
                .orElse("");
        List<Offer> socketLast = free.stream()
                .sorted(Comparator.comparing(offer -> offer.argument().equals(socket)))
                .toList();
        return first(socketLast, offer -> isRelated(offer.type(), wanted))
                .or(() -> present.stream().anyMatch(type -> has(type, wanted, name))
                        ? Optional.empty()
                        : guess(name, wanted, socketLast)
                                .or(() -> isValue(wanted)
                                        ? Optional.empty()
                                        : first(
                                                free,
                                                offer -> offer.kind() == Kind.WHOLE
                                                        && !offer.argument().equals(socket))));
    }

    private Optional<Offer> guess(String name, TypeMirror wanted, List<Offer> free) {
        List<Offer> namesakes =
                free.stream().filter(offer -> isCalled(offer.argument(), name)).toList();
        return bytes(namesakes, wanted)
                .or(() -> isText(wanted) ? Optional.empty() : having(free, wanted, name))
                .or(() -> nearestType(wanted, namesakes))
                .or(() -> namesakes.stream().findFirst())
                .or(() -> bytes(free, wanted))
                .or(() -> having(free, wanted, name))
                .or(() -> nearestType(wanted, free))
                .or(() -> NearestName.of(name, free, NearestOffer::plainName));
    }

    /** {@code size} is {@code idealBacklogSize}. */
    private static boolean isCalled(String argument, String name) {
        return name.length() > 1 && argument.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT));
    }

    /** {@return the method of the type that gives what a parameter wants, if it is clear which} */
    Optional<String> methodFor(TypeMirror type, VariableElement parameter, TypeMirror wanted) {
        String name = parameter.getSimpleName().toString();
        List<String> methods = methods(type, wanted, name);
        return methods.size() == 1
                ? Optional.of(methods.get(0))
                : methods.stream().filter(method -> method.startsWith(name)).findFirst();
    }

    private static Optional<Offer> first(List<Offer> offers, Predicate<Offer> condition) {
        return offers.stream().filter(condition).findFirst();
    }

    /** {@return whether one is a supertype of the other, or both are numbers} */
    boolean isRelated(TypeMirror offered, TypeMirror wanted) {
        return !isObject(wanted)
                && !isObject(offered)
                && (types.isAssignable(offered, wanted) || types.isAssignable(wanted, offered));
    }

    private Optional<Offer> having(List<Offer> offers, TypeMirror wanted, String name) {
        return first(offers, offer -> has(offer.type(), wanted, name));
    }

    private boolean has(TypeMirror type, TypeMirror wanted, String name) {
        return !methods(type, wanted, name).isEmpty();
    }

    private static Optional<Offer> nearestType(TypeMirror wanted, List<Offer> offers) {
        return NearestName.of(TypeText.of(wanted), offers, offer -> TypeText.of(offer.type()));
    }

    private static Optional<Offer> bytes(List<Offer> offers, TypeMirror wanted) {
        return isText(wanted)
                ? first(offers, offer -> TypeText.of(offer.type()).equals("ByteBuffer"))
                        .or(() ->
                                first(offers, offer -> TypeText.of(offer.type()).equals("byte[]")))
                : Optional.empty();
    }

    /** The type without the prefix that all of ours have. */
    private static String plainName(Offer offer) {
        String name = TypeText.of(offer.type());
        return name.startsWith("Wsk") ? name.substring(3) : name;
    }

    /** The names of the methods that give what is wanted; of a mere value only one that is called so. */
    private List<String> methods(TypeMirror type, TypeMirror wanted, String name) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || qualifiedName(type).startsWith("java.")) {
            return List.of();
        }
        TypeMirror result = isText(wanted) ? types.getArrayType(types.getPrimitiveType(TypeKind.BYTE)) : wanted;
        return DispatchInterfaces.methodsOf(element)
                .filter(NearestOffer::isGetter)
                .filter(method -> isValue(result)
                        ? types.isSameType(method.getReturnType(), result)
                                && method.getSimpleName().contentEquals(name)
                        : method.getReturnType().getKind() == result.getKind()
                                && isRelated(method.getReturnType(), result))
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.STATIC)
                && (method.getModifiers().contains(Modifier.PUBLIC)
                        || HandlerMethod.declaringType(method).getKind().isInterface());
    }

    private static boolean isText(TypeMirror type) {
        return TEXTS.contains(TypeText.of(type));
    }

    private static boolean isObject(TypeMirror type) {
        return qualifiedName(type).equals("java.lang.Object");
    }

    /** Numbers, truth values, text: types of which one does not tell what is meant. */
    private static boolean isValue(TypeMirror type) {
        return type.getKind().isPrimitive() || qualifiedName(type).startsWith("java.lang.") && !isObject(type);
    }

    private static String qualifiedName(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }
}
