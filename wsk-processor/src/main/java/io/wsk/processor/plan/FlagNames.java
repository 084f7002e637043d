package io.wsk.processor.plan;

import io.wsk.processor.model.MaskModel.Flag;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the constant for an event flag, among those that the handler class can see. */
final class FlagNames {
    private final DispatchInterfaces interfaces;

    FlagNames(DispatchInterfaces interfaces) {
        this.interfaces = interfaces;
    }

    /** {@return the constants by value} */
    Map<Integer, String> seenFrom(Element handlerClass) {
        Map<Integer, String> names = new HashMap<>();
        interfaces.find(Flag.CONSTANTS.canonicalName(), handlerClass).ifPresent(type -> {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                String name = field.getSimpleName().toString();
                if (field.getConstantValue() instanceof Integer value && name.startsWith(Flag.PREFIX)) {
                    names.put(value, name);
                }
            }
        });
        return names;
    }

    /** {@return a flag with its name} */
    static Flag flag(int value, Map<Integer, String> names) {
        return new Flag(value, Optional.ofNullable(names.get(value)));
    }
}
