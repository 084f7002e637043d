package io.wsk.processor.plan;

import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel.Flag;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Names the event flags of a handler class. A flag of WSK has a constant, if the class can see it. One that is not WSK's is
 * called after its annotation: which constant its owner has for it, nothing says.
 */
final class FlagNames {
    private final Map<Integer, String> constants = new HashMap<>();
    private final Map<Integer, String> events = new HashMap<>();

    private FlagNames() {}

    /** {@return the names for what is generated for a class, with the flags of these handlers} */
    static FlagNames of(TypeElement origin, Collection<HandlerMethod> handlers, DispatchInterfaces interfaces) {
        FlagNames names = new FlagNames();
        interfaces.find(Flag.CONSTANTS.canonicalName(), origin).ifPresent(owner -> {
            for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
                String name = field.getSimpleName().toString();
                if (field.getConstantValue() instanceof Integer value && name.startsWith(Flag.PREFIX)) {
                    names.constants.put(value, name);
                }
            }
        });
        for (HandlerMethod handler : handlers) {
            EventCallback event = handler.event();
            names.events.putIfAbsent(event.flag(), event.label());
            if (event.isOfExtension()) {
                names.constants.remove(event.flag());
            }
        }
        return names;
    }

    /** {@return a flag with its name} */
    Flag flag(int value) {
        return new Flag(value, Optional.ofNullable(constants.get(value)), Optional.ofNullable(events.get(value)));
    }
}
