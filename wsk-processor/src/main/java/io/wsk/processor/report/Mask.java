package io.wsk.processor.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An event mask.
 *
 * @param name the name of its constant, such as {@code EVENT_MASK}
 * @param flags the names of the flags, by value
 * @param value the value
 */
public record Mask(String name, List<String> flags, int value) {
    /** {@return the value as people read it, such as {@code 0xC0}} */
    public String hex() {
        return "0x%X".formatted(value);
    }

    /** {@return value and names, as in {@code 0xC0 RECEIVE|DISCONNECT}} */
    public String label() {
        return flags.isEmpty() ? hex() : flags.stream().collect(Collectors.joining("|", hex() + " ", ""));
    }
}
