package io.wsk.processor.plan;

import com.palantir.javapoet.ClassName;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.CallbackModel.Handover;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.validate.HandlerClassValidator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * Decides what the table of a class contains, also of a class with mistakes: the table then has its full API, so that the
 * code that uses it compiles and one mistake stays one error. What is not valid is left to the defaults of the interface.
 */
public final class DispatchPlanner {
    private final DispatchInterfaces interfaces;
    private final ContextType contexts;
    private final Surroundings surroundings;

    /** {@return a planner for one round} */
    public DispatchPlanner(DispatchInterfaces interfaces, ContextType contexts) {
        this.interfaces = interfaces;
        this.contexts = contexts;
        this.surroundings = new Surroundings(interfaces);
    }

    /**
     * {@return the table of a class}
     *
     * @param type the class
     * @param implemented the dispatch interfaces that it implements
     * @param callbacks the callbacks of its valid handlers
     */
    public DispatchModel plan(
            HandlerClass type, Map<TableKind, TypeElement> implemented, List<CallbackModel> callbacks) {
        Set<String> suppressed = surroundings.suppressed(type.type(), implemented.values());
        List<CallbackModel> sorted = firstOfEach(callbacks).stream()
                .map(callback -> callback.inTable(suppressed))
                .toList();
        return new DispatchModel(
                type.type(),
                type.table(),
                HandlerClassValidator.isPublic(type.type()),
                contexts.nameOf(type.type()),
                implemented.values().stream().map(ClassName::get).toList(),
                masks(type, implemented, sorted),
                switches(type, implemented.values()),
                type.runsOnExecutor()
                        && implemented.values().stream()
                                .anyMatch(table -> interfaces.hasGetter(table, "WskRunOn", "runOn")),
                acceptedTable(sorted, implemented.values()),
                sorted,
                suppressed,
                surroundings.generatedAnnotation(type.type()),
                surroundings.namesToQualify(type.table(), type.type(), implemented.values()));
    }

    private static List<CallbackModel> firstOfEach(List<CallbackModel> callbacks) {
        Map<String, CallbackModel> byName = new TreeMap<>();
        callbacks.forEach(callback -> byName.putIfAbsent(callback.name(), callback));
        return List.copyOf(byName.values());
    }

    private List<MaskModel> masks(
            HandlerClass type, Map<TableKind, TypeElement> implemented, List<CallbackModel> callbacks) {
        FlagNames names = FlagNames.of(type.type(), type.handlers(), interfaces);
        return Arrays.stream(EventMask.values())
                .filter(mask -> implemented.isEmpty()
                        || implemented.values().stream()
                                .anyMatch(table -> interfaces.hasGetter(table, "int", mask.getter())))
                .map(mask -> new MaskModel(
                        mask.constant(),
                        mask.getter(),
                        mask.meaning(implemented.keySet()),
                        mask.flags(type, callbacks).stream().map(names::flag).toList()))
                .toList();
    }

    private Optional<ClassName> acceptedTable(List<CallbackModel> callbacks, Collection<TypeElement> implemented) {
        return implemented.stream()
                        .anyMatch(table ->
                                interfaces.hasGetter(table, "Optional<WskConnectionDispatch<?>>", "acceptedTable"))
                ? callbacks.stream()
                        .flatMap(callback -> callback.result().handover().stream())
                        .map(Handover::table)
                        .findFirst()
                : Optional.empty();
    }

    /** By convention {@code implementsInspect()} says whether a table has {@code inspectEvent} and what that requires. */
    private List<String> switches(HandlerClass type, Collection<TypeElement> implemented) {
        return type.handlers().stream()
                .map(HandlerMethod::event)
                .filter(event -> event.requires().isEmpty()
                        || type.handlers().stream()
                                .anyMatch(other ->
                                        Optional.of(other.event().annotation()).equals(event.requires())))
                .map(event -> switchFor(event.method()))
                .filter(name -> implemented.stream().anyMatch(table -> interfaces.hasGetter(table, "boolean", name)))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String switchFor(String callback) {
        String event = callback.endsWith("Event") ? callback.substring(0, callback.length() - 5) : callback;
        return event.isEmpty()
                ? ""
                : "implements" + event.substring(0, 1).toUpperCase(Locale.ROOT) + event.substring(1);
    }
}
