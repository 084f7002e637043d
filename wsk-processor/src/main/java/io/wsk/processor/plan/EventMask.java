package io.wsk.processor.plan;

import io.wsk.annotations.WskEnabled;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The event masks that a table may have. It has those whose method its dispatch interface declares. */
enum EventMask {
    /** What has a handler. */
    EVENT("eventMask", "EVENT_MASK", "The events that have a handler") {
        @Override
        Set<Integer> flags(HandlerClass type, List<CallbackModel> callbacks) {
            return flagsOf(type, handler -> true);
        }
    },

    /** What is switched on by option. */
    ENABLED("enabledEventMask", "ENABLED_EVENT_MASK", "The events that start enabled") {
        @Override
        Set<Integer> flags(HandlerClass type, List<CallbackModel> callbacks) {
            return flagsOf(type, handler -> handler.enabled() == WskEnabled.ON);
        }

        /** Nothing of an extension is enabled by itself (ENB-03). */
        @Override
        String meaning(Collection<TableKind> implemented) {
            return implemented.stream().anyMatch(TableKind::isExtension)
                    ? "The events to enable with {@code setEventCallbacks}"
                    : super.meaning(implemented);
        }
    },

    /** What is always on. */
    STATIC("staticEventMask", "STATIC_EVENT_MASK", "The events that the client must enable statically") {
        @Override
        Set<Integer> flags(HandlerClass type, List<CallbackModel> callbacks) {
            return flagsOf(type, handler -> handler.enabled() == WskEnabled.STATIC);
        }
    },

    /** What the sockets of returned handler objects start with. */
    ACCEPTED("acceptedEventMask", "ACCEPTED_EVENT_MASK", "The events that an accepted socket starts with") {
        @Override
        Set<Integer> flags(HandlerClass type, List<CallbackModel> callbacks) {
            return callbacks.stream()
                    .flatMap(callback -> callback.result().handover().stream())
                    .flatMap(handover -> handover.enabledFlags().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    };

    private final String getter;
    private final String constant;
    private final String meaning;

    EventMask(String getter, String constant, String meaning) {
        this.getter = getter;
        this.constant = constant;
        this.meaning = meaning;
    }

    /** {@return the names of the methods of all masks} */
    static Set<String> getters() {
        return Arrays.stream(values()).map(EventMask::getter).collect(Collectors.toSet());
    }

    /** {@return the names of all constants that a table may have} */
    static Stream<String> names() {
        return Stream.concat(Stream.of("TABLE"), Arrays.stream(values()).map(EventMask::constant));
    }

    /** {@return the name of the method in the dispatch interface} */
    String getter() {
        return getter;
    }

    /** {@return the name of the constant in the table} */
    String constant() {
        return constant;
    }

    /** {@return what the mask says in a table that implements these} */
    String meaning(Collection<TableKind> implemented) {
        return meaning;
    }

    /** {@return the flags in the mask, sorted} */
    abstract Set<Integer> flags(HandlerClass type, List<CallbackModel> callbacks);

    private static Set<Integer> flagsOf(HandlerClass type, Predicate<HandlerMethod> condition) {
        return type.handlers().stream()
                .filter(handler -> handler.event().flag() != 0)
                .filter(condition)
                .map(handler -> handler.event().flag())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
