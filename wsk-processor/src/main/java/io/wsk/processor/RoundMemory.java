package io.wsk.processor;

import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationClass.Member;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What one round leaves to the next: names, because elements do not outlive their round.
 *
 * <p>A class with a supertype that does not exist yet waits for it, since it may bring handlers, as long as other processors
 * go on generating. A type in a signature is not waited for. Most often it is a typing error, and a table that is not written
 * makes errors of all its uses. If the type appears after all, that is reported.
 */
final class RoundMemory {
    private final Set<String> deferred = new TreeSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, Set<String>> unresolvedHandlers = new TreeMap<>();
    private final Map<String, Set<Integer>> unresolvedMembers = new TreeMap<>();
    private final Map<String, Exception> faults = new TreeMap<>();

    /** Leaves a class to the next round. */
    void defer(TypeElement type) {
        deferred.add(nameOf(type));
    }

    /** {@return the classes that were left to this round} They are forgotten. */
    Set<String> takeDeferred() {
        Set<String> taken = Set.copyOf(deferred);
        deferred.clear();
        return taken;
    }

    /** Remembers that the compiler has failed at a class. */
    void noteFault(TypeElement type, Exception fault) {
        faults.put(nameOf(type), fault);
    }

    /** {@return the classes at which the compiler has failed} */
    Map<String, Exception> faults() {
        return faults;
    }

    /** Remembers a table that was written. */
    void noteWritten(String table) {
        written.add(table);
    }

    /** {@return whether there is something new that does not come from this processor} */
    boolean isAnyForeign(Collection<? extends Element> roots) {
        return roots.stream().anyMatch(root -> root instanceof TypeElement type && !isWritten(type));
    }

    /** {@return whether the class is a table that was written} */
    boolean isWritten(TypeElement type) {
        return written.contains(nameOf(type));
    }

    /** Remembers the handlers of a class that the table has to leave out. */
    void noteUnresolved(HandlerClass type) {
        Set<String> handlers = type.handlers().stream()
                .filter(handler -> MentionedKind.unresolved(handler.type()))
                .map(RoundMemory::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!handlers.isEmpty()) {
            unresolvedHandlers.put(nameOf(type.type()), handlers);
        }
    }

    /** Remembers the classes of an application that its client has to leave out. */
    void noteUnresolved(ApplicationClass application) {
        Set<Integer> places = IntStream.range(0, application.members().size())
                .filter(i -> application.members().get(i).type().isEmpty())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (!places.isEmpty()) {
            unresolvedMembers.put(nameOf(application.type()), places);
        }
    }

    /** {@return the classes for which something had to be left out} */
    Set<String> withUnresolved() {
        Set<String> names = new TreeSet<>(unresolvedHandlers.keySet());
        names.addAll(unresolvedMembers.keySet());
        return names;
    }

    /** {@return the classes of an application that had to be left out, although they exist now} Says so once. */
    List<Member> takeLate(ApplicationClass application) {
        Set<Integer> places = unresolvedMembers.getOrDefault(nameOf(application.type()), Set.of());
        List<Integer> late = places.stream()
                .filter(i -> application.members().get(i).type().isPresent())
                .toList();
        late.forEach(places::remove);
        return late.stream().map(application.members()::get).toList();
    }

    /** {@return whether the handler had to be left out, although its signature exists now} Says so once. */
    boolean takeLate(HandlerClass type, HandlerMethod handler) {
        Set<String> handlers = unresolvedHandlers.getOrDefault(nameOf(type.type()), new TreeSet<>());
        return !MentionedKind.unresolved(handler.type()) && handlers.remove(key(handler));
    }

    /** The types of the signature are unknown in one round and known in the other. */
    private static String key(HandlerMethod handler) {
        return handler.event().label()
                + handler.name()
                + handler.method().getParameters().size();
    }

    /** {@return the name to find a class again} The qualified name of a nested one has dots in ecj where the source has {@code $}. */
    static String nameOf(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? nameOf(outer) + "." + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}
