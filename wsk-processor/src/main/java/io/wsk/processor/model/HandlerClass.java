package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A class, record, enum or interface with handlers, its own or inherited ones.
 *
 * @param type the class
 * @param table the name of its dispatch table
 * @param declaration its {@code WskDispatchTable} annotation
 * @param handlers its handlers: those of supertypes first, each class in source order
 */
public record HandlerClass(
        TypeElement type, ClassName table, Optional<TableDeclaration> declaration, List<HandlerMethod> handlers) {
    /** {@return whether the class itself says that it wants a table, instead of just inheriting handlers} */
    public boolean asksForTable() {
        return declaration.isPresent() || handlers.stream().anyMatch(this::declares);
    }

    /** {@return whether the handler's annotation is in the source of this class} */
    public boolean declares(HandlerMethod handler) {
        return handler.annotatingType().equals(type);
    }

    /** {@return whether it has a handler of this event} */
    public boolean handles(TypeElement event) {
        return handlers.stream()
                .anyMatch(handler -> handler.event().annotation().equals(event));
    }

    /** {@return whether its callback set may be incomplete, because subclasses complete it} */
    public boolean isAbstract() {
        return type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /**
     * {@return the category that {@code WskDispatchTable} chooses, or {@link WskCategory#INFERRED}} An extension is not
     * chosen: the category would not say which.
     */
    public WskCategory declaredCategory() {
        return declaration
                .map(TableDeclaration::category)
                .filter(category -> category != WskCategory.EXTENSION)
                .orElse(WskCategory.INFERRED);
    }

    /** {@return its {@code WskDispatchTable} annotation as it would be written with this name, and with what else it says} */
    public String declarationNamed(String name) {
        return declaration(name, declaredCategory());
    }

    /** {@return its {@code WskDispatchTable} annotation as it would be written with this category, and with what else it says} */
    public String declarationOf(WskCategory category) {
        return declaration(declaration.map(TableDeclaration::name).orElse(""), category);
    }

    private String declaration(String name, WskCategory category) {
        List<String> values = new ArrayList<>();
        if (!name.isEmpty()) {
            values.add("name = \"" + name + "\"");
        }
        if (category != WskCategory.INFERRED) {
            values.add("category = WskCategory." + category);
        }
        if (runsOnExecutor()) {
            values.add("runOn = WskRunOn." + WskRunOn.CLIENT_EXECUTOR);
        }
        return "@WskDispatchTable(" + String.join(", ", values) + ")";
    }

    /** {@return whether its {@code WskDispatchTable}, if it has one, says what the compiler understands} */
    public boolean isReadable() {
        return declaration.stream().allMatch(TableDeclaration::isReadable);
    }

    /** {@return whether its callbacks leave the loop} */
    public boolean runsOnExecutor() {
        return declaration
                .filter(table -> table.runOn() == WskRunOn.CLIENT_EXECUTOR)
                .isPresent();
    }

    /** {@return the signature of a handler, with its class if that is another one} */
    public String nameOf(HandlerMethod handler) {
        return handler.declaringType().equals(type)
                ? handler.signature()
                : TypeText.of(handler.declaringType()) + "." + handler.signature();
    }

    /** {@return the name of the class inside its package} */
    public String displayName() {
        return TypeText.of(type);
    }
}
