package io.wsk.processor.plan;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import io.wsk.processor.validate.CategoryInference;
import io.wsk.processor.validate.TableAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/** Finds the dispatch table for a handler object that another handler returns. */
public final class ReturnedHandlers {
    /** Whether there is a table. */
    sealed interface Answer {}

    /** There is one, and its class starts with these events. */
    record Usable(ClassName table, Set<Integer> enabledFlags) implements Answer {}

    /** There should be one, but it cannot be used. */
    record Unusable(String table, String reason, String remedy) implements Answer {}

    /** The class has no events of the category, but of these, if any. */
    record OtherEvents(List<String> categories) implements Answer {}

    private final Types types;
    private final ContextType contexts;
    private final HandlerScanner scanner;
    private final DispatchInterfaces interfaces;
    private final TableAccess tables;
    private final CompiledTypes compiled;
    private final UnknownAnnotations unknown;

    /** {@return a finder for one round} */
    public ReturnedHandlers(
            Types types,
            ContextType contexts,
            HandlerScanner scanner,
            DispatchInterfaces interfaces,
            TableAccess tables,
            CompiledTypes compiled,
            UnknownAnnotations unknown) {
        this.types = types;
        this.contexts = contexts;
        this.scanner = scanner;
        this.interfaces = interfaces;
        this.tables = tables;
        this.compiled = compiled;
        this.unknown = unknown;
    }

    /** {@return whether the type looks like a handler class, one that may lack its annotations} */
    boolean isHandlerObject(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        return compiled.contains(element) || scanner.scan(element).isPresent();
    }

    /** {@return whether a class may have more events than those that are known, because the compiler does not know them} */
    boolean isUnclear(DeclaredType type) {
        return unknown.areIn((TypeElement) type.asElement());
    }

    /** {@return the table of a class} */
    Answer find(HandlerClass subject, DeclaredType returned, TableMethod.Table wanted) {
        Optional<HandlerClass> scanned = scanner.scan((TypeElement) returned.asElement());
        if (scanned.isEmpty()) {
            return new OtherEvents(List.of());
        }
        HandlerClass type = scanned.get();
        if (!hasCategory(type, wanted)) {
            return new OtherEvents(CategoryInference.of(type).implemented().stream()
                    .map(TableKind::label)
                    .sorted()
                    .toList());
        }
        ClassName table = type.table();
        Optional<TableAccess.Fault> fault = tables.fault(type, subject.type());
        if (fault.isPresent()) {
            return new Unusable(
                    table.simpleName(), fault.get().reason(), fault.get().remedy());
        }
        if (ContextType.isRaw(returned)) {
            String wildcards = TypeText.of(contexts.of(type.type()));
            return new Unusable(table.simpleName(), "does not fit a raw type", "return " + wildcards);
        }
        return new Usable(table, enabledFlags(type, wanted));
    }

    private boolean hasCategory(HandlerClass type, TableMethod.Table wanted) {
        return CategoryInference.of(type).implemented().stream()
                .anyMatch(kind -> kind.equals(TableKind.of(wanted.category()))
                        || isSubtype(type, kind.dispatchInterface(), wanted.name()));
    }

    private boolean isSubtype(HandlerClass type, String dispatchInterface, ClassName wanted) {
        Optional<TypeElement> sub = interfaces.find(dispatchInterface, type.type());
        Optional<TypeElement> parent = interfaces.find(wanted.canonicalName(), type.type());
        return sub.isPresent()
                && parent.isPresent()
                && types.isSubtype(
                        types.erasure(sub.get().asType()),
                        types.erasure(parent.get().asType()));
    }

    private static Set<Integer> enabledFlags(HandlerClass type, TableMethod.Table wanted) {
        Set<Integer> flags = new TreeSet<>();
        for (HandlerMethod handler : type.handlers()) {
            if (handler.enabled() == WskEnabled.ON
                    && handler.event().flag() != 0
                    && handler.event().kinds().contains(TableKind.of(wanted.category()))) {
                flags.add(handler.event().flag());
            }
        }
        return flags;
    }
}
