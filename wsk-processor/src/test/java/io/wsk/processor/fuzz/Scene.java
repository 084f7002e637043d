package io.wsk.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types of a subject, planned before the first is written, so that they can refer to each other. */
final class Scene {
    /**
     * A type.
     *
     * @param name its simple name
     * @param kind {@code class}, {@code interface}, {@code enum}, {@code record} or {@code @interface}
     * @param typeParameters its type parameters, with brackets
     * @param event the event that decides its category
     * @param nested the types inside
     * @param path how to name it from the package
     */
    record Type(String name, String kind, String typeParameters, Event event, List<Type> nested, String path) {
        /** {@return the type with something for each type parameter} */
        String use(String argument) {
            long parameters = typeParameters.isEmpty() ? 0 : typeParameters.matches("<\\w+, .*") ? 2 : 1;
            return parameters == 0 ? path : path + "<" + argument + (parameters == 2 ? ", " + argument : "") + ">";
        }
    }

    private final Dice dice;
    private final List<Type> roots = new ArrayList<>();
    private final List<Type> all = new ArrayList<>();
    private final List<Event> events;

    Scene(Dice dice, List<Event> events) {
        this.dice = dice;
        this.events = events;
        int count = 1 + dice.below(4);
        for (int i = 0; i < count; i++) {
            Type type = plan("", 0);
            if (roots.stream().noneMatch(other -> other.name().equals(type.name())) || dice.odd()) {
                roots.add(type);
            }
        }
    }

    private Type plan(String outer, int depth) {
        String name = dice.pick(Vocabulary.CLASSES, Vocabulary.ODD_CLASSES);
        String path = outer.isEmpty() ? name : outer + "." + name;
        List<Type> nested = new ArrayList<>();
        while (depth < 3 && dice.oneIn(4)) {
            Type inner = plan(path, depth + 1);
            boolean isTaken = nested.stream().anyMatch(other -> other.name().equals(inner.name()))
                    || (path + ".").contains("." + inner.name() + ".")
                    || path.startsWith(inner.name() + ".")
                    || path.equals(inner.name());
            if (!isTaken || dice.odd()) {
                nested.add(inner);
            }
        }
        String kind = dice.pick("class", "class", "class", "class", "class", "interface", "enum", "record");
        if (dice.odd()) {
            kind = "@interface";
        }
        String typeParameters = "";
        if (dice.oneIn(5) && !kind.equals("enum") || dice.odd()) {
            typeParameters = dice.pick(Vocabulary.TYPE_PARAMETERS, Vocabulary.ODD_TYPE_PARAMETERS);
        }
        Event event = events.get(dice.below(events.size()));
        while (event.category().equals("any") && !dice.oneIn(5)) {
            event = events.get(dice.below(events.size()));
        }
        Type type = new Type(name, kind, typeParameters, event, nested, path);
        all.add(type);
        return type;
    }

    List<Type> roots() {
        return roots;
    }

    /** {@return a type of the subject, most likely the wrong one} */
    String anyType() {
        Type type = all.get(dice.below(all.size()));
        return dice.pick(type.path(), type.name(), type.use("?"), type.use("java.nio.ByteBuffer"), type.path() + "<?>");
    }

    /** {@return a class to extend or an interface to implement, if there is a suitable one} */
    Optional<Type> supertype(Type type, boolean wantsInterface) {
        int at = roots.indexOf(type);
        return roots.stream()
                .limit(Math.max(0, at))
                .filter(other -> other.kind().equals(wantsInterface ? "interface" : "class"))
                .filter(other ->
                        !other.name().equals(type.name()) && other.event().goesWith(type.event()))
                .filter(other -> !other.typeParameters().contains("extends") || dice.odd())
                .reduce((first, second) -> dice.oneIn(2) ? first : second);
    }

    /** {@return something that an accept handler may return} */
    String acceptable() {
        return all.stream()
                .filter(type -> type.event().category().equals("CONNECTION")
                        && !type.kind().equals("@interface"))
                .reduce((first, second) -> dice.oneIn(2) ? first : second)
                .map(type -> type.use("?"))
                .orElse("io.wsk.runtime.AcceptVerdict");
    }

    /** {@return an event that goes together with the one of the type, or at times one that does not} */
    Event eventFor(Type type) {
        if (dice.odd() && dice.oneIn(2)) {
            return events.get(dice.below(events.size()));
        }
        List<Event> suitable =
                events.stream().filter(event -> event.goesWith(type.event())).toList();
        return type.event().category().equals("any") || dice.oneIn(2)
                ? type.event()
                : suitable.get(dice.below(suitable.size()));
    }
}
