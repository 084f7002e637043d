package io.wsk.processor.option;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of one compilation. A typing error in an option is an error: with a warning, or nothing at all, the option would
 * silently have no effect.
 */
public final class ProcessorOptions {
    private final Set<ProcessorOption> switchedOn;

    private ProcessorOptions(Set<ProcessorOption> switchedOn) {
        this.switchedOn = switchedOn;
    }

    /** {@return what the options say} What is wrong with them is reported; such an option counts as not given. */
    public static ProcessorOptions read(Map<String, String> given, DiagnosticReport report) {
        Set<ProcessorOption> switchedOn = EnumSet.noneOf(ProcessorOption.class);
        ours(given).forEach((key, value) -> {
            Optional<ProcessorOption> option = ProcessorOption.find(key);
            if (option.isEmpty()) {
                report.addWithoutPosition(Rule.OPTION_UNKNOWN, asGiven(key, value), remedy(key, value), all());
            } else if (!ProcessorOption.isValue(value)) {
                report.addWithoutPosition(
                        Rule.OPTION_VALUE,
                        key,
                        ProcessorOption.values(" or "),
                        asGiven(key, value),
                        option.get().choice());
            } else if (Boolean.parseBoolean(value)) {
                switchedOn.add(option.get());
            }
        });
        return new ProcessorOptions(switchedOn);
    }

    /**
     * {@return the names to declare as supported} Those given to us by mistake are among them, because the error about such a
     * one is enough: without that, compilers would add that no processor knows it.
     */
    public static Set<String> supported(Map<String, String> given) {
        Set<String> names = new TreeSet<>(ours(given).keySet());
        Arrays.stream(ProcessorOption.values()).map(ProcessorOption::key).forEach(names::add);
        return names;
    }

    /** {@return whether the option is on} */
    public boolean isOn(ProcessorOption option) {
        return switchedOn.contains(option);
    }

    /** An option without {@code =} has no value, which compilers say with null. */
    private static Map<String, String> ours(Map<String, ? extends @Nullable String> given) {
        Map<String, String> ours = new TreeMap<>();
        given.forEach((key, value) -> {
            if (key.startsWith(ProcessorOption.PREFIX)) {
                ours.put(key, value == null ? "" : value);
            }
        });
        return ours;
    }

    private static String asGiven(String key, String value) {
        return "-A" + key + (value.isEmpty() ? "" : "=" + value);
    }

    private static String remedy(String key, String value) {
        return NearestName.to(key, Arrays.stream(ProcessorOption.values()).map(ProcessorOption::key))
                .flatMap(ProcessorOption::find)
                .map(nearest -> ProcessorOption.isValue(value) ? nearest.with(value) : nearest.choice())
                .orElse("remove it");
    }

    private static String all() {
        return Arrays.stream(ProcessorOption.values())
                .map(ProcessorOption::synopsis)
                .collect(Collectors.joining(", "));
    }
}
