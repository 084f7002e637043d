package io.wsk.processor.validate;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Says whether generated code in one class can use the table of another. */
public final class TableAccess {
    /**
     * Why a table cannot be used.
     *
     * @param reason what is wrong with it, as the rest of a sentence
     * @param remedy what to do
     */
    public record Fault(String reason, String remedy) {}

    private final Elements elements;
    private final DispatchInterfaces interfaces;
    private final TablePolicy policy;
    private final CompiledTypes compiled;

    /** {@return an answer for one round} */
    public TableAccess(Elements elements, DispatchInterfaces interfaces, TablePolicy policy, CompiledTypes compiled) {
        this.elements = elements;
        this.interfaces = interfaces;
        this.policy = policy;
        this.compiled = compiled;
    }

    /** {@return what keeps a class from using the table of another} */
    public Optional<Fault> fault(HandlerClass type, TypeElement from) {
        if (!policy.isWritten(type)) {
            return Optional.of(new Fault(
                    "does not exist",
                    HandlerClassValidator.privateAround(type.type())
                            .map(culprit -> "remove private from " + TypeText.of(culprit))
                            .orElseGet(() -> type.isAbstract()
                                    ? "use a subclass of " + type.displayName() + " that decides what its handlers take"
                                    : "add @WskDispatchTable to " + type.displayName() + ", to be told why")));
        }
        boolean samePackage = elements.getPackageOf(type.type()).equals(elements.getPackageOf(from));
        if (!samePackage && !HandlerClassValidator.isPublic(type.type())) {
            return Optional.of(new Fault("is not public", "make " + type.displayName() + " public"));
        }
        if (!compiled.contains(type.type())
                && interfaces.find(type.table().canonicalName(), from).isEmpty()) {
            return Optional.of(new Fault("does not exist", "compile " + type.displayName() + " with this processor"));
        }
        return Optional.empty();
    }
}
