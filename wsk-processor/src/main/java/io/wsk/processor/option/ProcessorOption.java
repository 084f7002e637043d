package io.wsk.processor.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The catalogue of options. Each is a switch, off unless it is given. */
public enum ProcessorOption {
    /** Whether a report is written for each handler class. */
    REPORT("wsk.report");

    /** What the names of our options begin with; those of others do not. */
    static final String PREFIX = "wsk.";

    private static final List<String> VALUES = List.of("true", "false");

    private final String key;

    ProcessorOption(String key) {
        this.key = key;
    }

    /** {@return the option of this name} */
    static Optional<ProcessorOption> find(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }

    /** {@return the name, as in {@code wsk.report}} */
    public String key() {
        return key;
    }

    /** {@return whether the option may have this value} */
    static boolean isValue(String value) {
        return VALUES.contains(value);
    }

    /** {@return the values, with a separator between them} */
    static String values(String separator) {
        return String.join(separator, VALUES);
    }

    /** {@return the option with all its values, as in {@code wsk.report=true|false}} */
    String synopsis() {
        return key + "=" + values("|");
    }

    /** {@return all that may be given for this option, to be pasted} */
    String choice() {
        return VALUES.stream().map(this::with).collect(Collectors.joining(" or "));
    }

    /** {@return the option with a value, as it is given to the compiler} */
    String with(String value) {
        return "-A" + key + "=" + value;
    }
}
