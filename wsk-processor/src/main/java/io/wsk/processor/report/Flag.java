package io.wsk.processor.report;

/**
 * An event flag.
 *
 * @param name the flag as people say it, such as {@code RECEIVE}; for one without a constant the annotation
 * @param value its value
 */
public record Flag(String name, int value) {
    /** {@return the value as people read it, such as {@code 0xC0}} */
    public String hex() {
        return "0x%X".formatted(value);
    }
}
