package io.wsk.processor.scan;

import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The methods that a class has, its own and inherited ones, each together with those that it overrides or hides.
 *
 * <p>Decides about overriding by itself: {@link Elements#overrides} and {@link Elements#getAllMembers} do not give the same
 * answers in all compilers. Private methods of supertypes, and those that are package-private elsewhere, are included; that
 * they cannot be called is for others to say.
 */
final class MethodHierarchy {
    /**
     * A method of a class.
     *
     * @param method the method that a call reaches
     * @param type its type, seen from the class
     * @param overridden the methods that it overrides, nearest first
     */
    record Member(ExecutableElement method, ExecutableType type, List<ExecutableElement> overridden) {}

    private final Elements elements;
    private final Types types;

    MethodHierarchy(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** {@return the methods, those of the farthest supertype first, each type in source order} */
    List<Member> membersOf(Lineage lineage) {
        TypeElement type = lineage.types().get(0);
        DeclaredType self = (DeclaredType) type.asType();
        Map<Name, List<Member>> byName = new HashMap<>();
        List<List<Member>> byType = new ArrayList<>();
        for (TypeElement declaring : lineage.types()) {
            List<Member> declared = new ArrayList<>();
            for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
                if (declaring.equals(type) || isInheritable(method)) {
                    List<Member> sameName = byName.computeIfAbsent(method.getSimpleName(), name -> new ArrayList<>());
                    seenFrom(self, method)
                            .flatMap(seen -> addTo(sameName, method, seen))
                            .ifPresent(declared::add);
                }
            }
            byType.add(0, declared);
        }
        return byType.stream().flatMap(List::stream).toList();
    }

    /** {@return the method as a member, unless another one overrides it} */
    private Optional<Member> addTo(List<Member> sameName, ExecutableElement method, ExecutableType seen) {
        Optional<Member> overrider = sameName.stream()
                .filter(member -> overrides(member, method, seen))
                .findFirst();
        if (overrider.isPresent()) {
            overrider.get().overridden().add(method);
            return Optional.empty();
        }
        Member member = new Member(method, seen, new ArrayList<>());
        sameName.add(member);
        return Optional.of(member);
    }

    /** Empty if the supertype of the method is none for the compiler, which reports it, such as an enum. */
    private Optional<ExecutableType> seenFrom(DeclaredType type, ExecutableElement method) {
        try {
            return types.asMemberOf(type, method) instanceof ExecutableType seen ? Optional.of(seen) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isInheritable(ExecutableElement method) {
        boolean ofInterface = HandlerMethod.declaringType(method).getKind().isInterface();
        return !(ofInterface && isStatic(method));
    }

    /** A type that does not exist is equal to any other. */
    private boolean overrides(Member member, ExecutableElement method, ExecutableType seen) {
        ExecutableElement overrider = member.method();
        return !HandlerMethod.declaringType(overrider).equals(HandlerMethod.declaringType(method))
                && !overrider.getModifiers().contains(Modifier.PRIVATE)
                && isVisibleFromAny(method, member)
                && types.isSubsignature(member.type(), seen)
                && MentionedKind.unresolved(member.type()) == MentionedKind.unresolved(seen);
    }

    /** A method that is package-private elsewhere is overridden through one between them that is not (JLS 8.4.8.1). */
    private boolean isVisibleFromAny(ExecutableElement method, Member member) {
        return isVisibleFrom(method, member.method())
                || member.overridden().stream().anyMatch(between -> isVisibleFrom(method, between));
    }

    private boolean isVisibleFrom(ExecutableElement method, ExecutableElement from) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED)
                || elements.getPackageOf(method).equals(elements.getPackageOf(from));
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
