package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.EventCallback;
import java.util.List;

/**
 * What is wrong with an event annotation.
 *
 * @param rule the rule that it violates
 * @param position where it does
 * @param arguments those of the rule
 */
record EventMistake(Rule rule, Position position, List<Object> arguments) {
    /** {@return a mistake in an element of its description} */
    static EventMistake of(Rule rule, EventCallback event, String value, Object... arguments) {
        Position position = Position.of(event.annotation(), event.description(), value);
        return new EventMistake(rule, position, List.of(arguments));
    }
}
