package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An event mask of a dispatch table: a constant, and the method that returns it.
 *
 * @param constant the name of the constant
 * @param getter the name of the method
 * @param meaning which events it names, as the beginning of a sentence
 * @param flags the flags, by value
 */
public record MaskModel(String constant, String getter, String meaning, List<Flag> flags) {
    /**
     * An event flag.
     *
     * @param value its value
     * @param constant the constant of {@link #CONSTANTS} that has this value
     * @param event the event annotation, for a flag without a constant
     */
    public record Flag(int value, Optional<String> constant, Optional<String> event) {
        /** Where the flags of WSK are declared. */
        public static final ClassName CONSTANTS = ClassName.get("io.wsk.annotations", "WskEventFlags");

        /** What the names of event flags begin with. */
        public static final String PREFIX = "WSK_EVENT_";

        /** {@return the flag as people say it: {@code RECEIVE}; without a name the annotation, or at least the value} */
        public String label() {
            return constant.map(name -> name.substring(PREFIX.length()))
                    .or(() -> event)
                    .orElseGet(() -> hex(value));
        }
    }

    /** {@return the mask as people say it: {@code RECEIVE|DISCONNECT = 0xC0}} */
    public String label() {
        int mask = flags.stream().mapToInt(Flag::value).reduce(0, (a, b) -> a | b);
        return flags.stream().map(Flag::label).collect(Collectors.joining("|")) + " = " + hex(mask);
    }

    /** {@return the value as a literal} */
    public static String hex(int value) {
        return "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
    }
}
