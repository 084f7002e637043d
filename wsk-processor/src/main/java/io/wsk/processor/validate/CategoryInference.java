package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Infers the category of a class: the one that {@code WskDispatchTable} chooses, else the only one that all its events
 * belong to. {@link WskCategory#STREAM} has the events of others, so it is never inferred as long as there is another.
 */
public final class CategoryInference {
    /**
     * Handlers that may stay together.
     *
     * @param kinds the kinds of tables that all of them fit
     * @param handlers the handlers
     */
    record Group(SortedSet<TableKind> kinds, List<HandlerMethod> handlers) {}

    /** Who mixes these may have meant a stream socket. */
    private static final Set<TableKind> BOTH_ROLES =
            Set.of(TableKind.of(WskCategory.LISTEN), TableKind.of(WskCategory.CONNECTION));

    private CategoryInference() {}

    /**
     * {@return the categories of a class; several if the events leave it open or contradict each other or the declaration} Its table
     * fits all of them then, so that those who use it have nothing to complain about.
     */
    public static Categories of(HandlerClass type) {
        if (type.declaredCategory() != WskCategory.INFERRED && strangers(type).isEmpty()) {
            return new Categories(Set.of(TableKind.of(type.declaredCategory())), true);
        }
        if (type.handlers().isEmpty()) {
            return new Categories(inferable(), false);
        }
        SortedSet<TableKind> kinds = groups(type).stream()
                .flatMap(group -> group.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (type.declaredCategory() != WskCategory.INFERRED) {
            kinds.add(TableKind.of(type.declaredCategory()));
        } else if (kinds.containsAll(BOTH_ROLES)) {
            kinds.add(TableKind.of(WskCategory.STREAM));
        }
        return new Categories(kinds, kinds.size() == 1);
    }

    /** {@return the handlers that do not belong to the category that the class has chosen} */
    static List<HandlerMethod> strangers(HandlerClass type) {
        TableKind chosen = TableKind.of(type.declaredCategory());
        return type.handlers().stream()
                .filter(handler -> !handler.event().kinds().contains(chosen)
                        && handler.event().kinds().first().isKnown())
                .toList();
    }

    /** {@return whether the events of a class fit several categories} */
    static boolean isAmbiguous(HandlerClass type) {
        return type.declaredCategory() == WskCategory.INFERRED && groups(type).size() == 1 && !of(type).decided();
    }

    /** {@return whether the events of a class contradict each other} */
    static boolean isMixed(HandlerClass type) {
        return type.declaredCategory() == WskCategory.INFERRED && groups(type).size() > 1;
    }

    /** {@return the handlers of a class, split by category; a single group if they do not contradict each other} */
    static List<Group> groups(HandlerClass type) {
        List<Group> groups = new ArrayList<>();
        for (HandlerMethod handler : telling(type)) {
            SortedSet<TableKind> inferable = inferable(handler.event());
            Group group = groups.stream()
                    .filter(g -> g.kinds().stream().anyMatch(inferable::contains))
                    .findFirst()
                    .orElseGet(() -> add(groups, inferable));
            group.kinds().retainAll(inferable);
            group.handlers().add(handler);
        }
        return groups;
    }

    /** An event that does not say of which extension it is contradicts nothing: its mistake is in the annotation. */
    private static List<HandlerMethod> telling(HandlerClass type) {
        List<HandlerMethod> telling = type.handlers().stream()
                .filter(handler -> handler.event().kinds().first().isKnown())
                .toList();
        return telling.isEmpty() ? type.handlers() : telling;
    }

    private static Group add(List<Group> groups, SortedSet<TableKind> kinds) {
        Group group = new Group(kinds, new ArrayList<>());
        groups.add(group);
        return group;
    }

    private static SortedSet<TableKind> inferable(EventCallback event) {
        SortedSet<TableKind> kinds = event.kinds();
        if (kinds.size() > 1) {
            kinds.remove(TableKind.of(WskCategory.STREAM));
        }
        return kinds;
    }

    private static SortedSet<TableKind> inferable() {
        return Arrays.stream(WskCategory.values())
                .map(TableKind::of)
                .filter(kind -> kind.isKnown() && kind.category() != WskCategory.STREAM)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
