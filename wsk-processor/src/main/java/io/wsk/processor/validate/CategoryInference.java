package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Infers the category of a class: the one that {@code WskDispatchTable} chooses, else the only one that all its events
 * belong to. {@link WskCategory#STREAM} has the events of others, so it is never inferred as long as there is another.
 */
public final class CategoryInference {
    /**
     * Handlers that may stay together.
     *
     * @param categories the categories that all of them fit
     * @param handlers the handlers
     */
    record Group(Set<WskCategory> categories, List<HandlerMethod> handlers) {}

    private CategoryInference() {}

    /** {@return the categories of a class; several if the events leave it open or contradict each other} */
    public static Categories of(HandlerClass type) {
        if (type.declaredCategory() != WskCategory.INFERRED) {
            return new Categories(EnumSet.of(type.declaredCategory()), true);
        }
        if (type.handlers().isEmpty()) {
            return new Categories(EnumSet.complementOf(EnumSet.of(WskCategory.STREAM, WskCategory.INFERRED)), false);
        }
        Set<WskCategory> categories = groups(type).stream()
                .flatMap(group -> group.categories().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WskCategory.class)));
        return new Categories(categories, categories.size() == 1);
    }

    /** {@return whether the events of a class fit several categories} */
    static boolean isAmbiguous(HandlerClass type) {
        return type.declaredCategory() == WskCategory.INFERRED && groups(type).size() == 1 && !of(type).decided();
    }

    /** {@return the handlers of a class, split by category; a single group if they do not contradict each other} */
    static List<Group> groups(HandlerClass type) {
        List<Group> groups = new ArrayList<>();
        for (HandlerMethod handler : type.handlers()) {
            Set<WskCategory> inferable = inferable(handler.event());
            Group group = groups.stream()
                    .filter(g -> g.categories().stream().anyMatch(inferable::contains))
                    .findFirst()
                    .orElseGet(() -> add(groups, inferable));
            group.categories().retainAll(inferable);
            group.handlers().add(handler);
        }
        return groups;
    }

    private static Group add(List<Group> groups, Set<WskCategory> categories) {
        Group group = new Group(categories, new ArrayList<>());
        groups.add(group);
        return group;
    }

    private static Set<WskCategory> inferable(EventCallback event) {
        Set<WskCategory> categories = EnumSet.noneOf(WskCategory.class);
        categories.addAll(event.categories());
        if (categories.size() > 1) {
            categories.remove(WskCategory.STREAM);
        }
        return categories;
    }
}
