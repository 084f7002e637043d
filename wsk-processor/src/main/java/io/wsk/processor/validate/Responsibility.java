package io.wsk.processor.validate;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Says which of the classes that share a mistake reports it, so that one mistake is one diagnostic: the highest one in the
 * hierarchy that is compiled now and has it. An override that is not annotated shares the mistakes of the method that is.
 */
public final class Responsibility {
    private final CompiledTypes compiled;
    private final HandlerScanner scanner;
    private final UnknownAnnotations unknown;
    private final TablePolicy policy;

    /** {@return an answer for one round} */
    public Responsibility(
            CompiledTypes compiled, HandlerScanner scanner, UnknownAnnotations unknown, TablePolicy policy) {
        this.compiled = compiled;
        this.scanner = scanner;
        this.unknown = unknown;
        this.policy = policy;
    }

    /** {@return whether a mistake that a handler has in every class is for this class to report} */
    public boolean isOf(HandlerClass subject, HandlerMethod handler) {
        return isOf(subject, handler, (type, same) -> true);
    }

    /**
     * {@return whether a mistake in the type of a handler is for this class to report}
     *
     * @param parts what the mistake lies in
     */
    public boolean isOf(
            HandlerClass subject, HandlerMethod handler, Function<ExecutableType, List<? extends TypeMirror>> parts) {
        List<? extends TypeMirror> wrong = parts.apply(handler.type());
        return isOf(subject, handler, (type, same) -> {
            List<? extends TypeMirror> there = parts.apply(same.type());
            return IntStream.range(0, wrong.size()).allMatch(i -> isSame(wrong.get(i), there.get(i), type));
        });
    }

    /**
     * {@return whether a mistake of a handler is for this class to report}
     *
     * @param isThereToo whether a supertype with this handler makes the same mistake
     */
    public boolean isOf(
            HandlerClass subject, HandlerMethod handler, BiPredicate<HandlerClass, HandlerMethod> isThereToo) {
        return above(subject)
                .noneMatch(type -> type.handlers().stream()
                        .filter(other -> other.annotatedMethod().equals(handler.annotatedMethod()))
                        .anyMatch(other -> isThereToo.test(type, other)));
    }

    /** {@return whether a mistake that these handlers make together is for this class to report} */
    public boolean isOf(HandlerClass subject, Collection<HandlerMethod> together) {
        Set<ExecutableElement> methods = annotated(together);
        return above(subject).noneMatch(type -> annotated(type.handlers()).containsAll(methods));
    }

    /** {@return whether it is for this class to report that its handlers are of several categories} */
    public boolean isOfMixed(HandlerClass subject) {
        return above(subject).noneMatch(CategoryInference::isMixed);
    }

    /** {@return whether it is for this class to report that it handles one event without another} */
    public boolean isOfIncomplete(HandlerClass subject, HandlerMethod handler, TypeElement other) {
        return !subject.isAbstract()
                && isOf(subject, handler, (type, same) -> !type.isAbstract() && !type.handles(other))
                && !unknown.areIn(subject.type());
    }

    private Stream<HandlerClass> above(HandlerClass subject) {
        return scanner.supertypes(subject).filter(type -> compiled.contains(type.type()) && policy.isChecked(type));
    }

    /** What an abstract class leaves open is nowhere wrong but in the class that decides it. */
    private static boolean isSame(TypeMirror wrong, TypeMirror there, HandlerClass type) {
        return MentionedKind.typeVariable(there)
                ? MentionedKind.typeVariable(wrong) && !type.isAbstract()
                : TypeText.of(there).equals(TypeText.of(wrong));
    }

    private static Set<ExecutableElement> annotated(Collection<HandlerMethod> handlers) {
        return handlers.stream().map(HandlerMethod::annotatedMethod).collect(Collectors.toSet());
    }
}
