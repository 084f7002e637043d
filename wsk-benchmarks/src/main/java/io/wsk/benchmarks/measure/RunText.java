package io.wsk.benchmarks.measure;

import java.util.Locale;

/** How runs and their figures are written in reports. */
public final class RunText {
    private RunText() {}

    /** {@return what is needed to repeat a run: when, what, where and with which JVMs} */
    public static String header(Run run, String rounds) {
        return header(run, run.pinning(), rounds);
    }

    /** {@return the same, with other words about the cores that the JVMs ran on} */
    public static String header(Run run, String pinning, String rounds) {
        Machine machine = run.machine();
        return format(
                "%s, revision `%s`, `%s`%n%n%s, %d cores, %d GiB, %s; %s; load average before: %.1f%n%n"
                        + "JVMs: `%s`, %s; medians of %s, in parentheses the middle half of them%n",
                run.date(),
                run.revision(),
                run.command(),
                machine.processor(),
                machine.cores(),
                machine.memoryGiB(),
                machine.system(),
                machine.jdk(),
                machine.load(),
                String.join(" ", run.options()),
                pinning,
                rounds);
    }

    /** {@return the median, with the spread in parentheses} */
    public static String spread(Figures figures) {
        return format("%s (%s–%s)", number(figures.median()), number(figures.low()), number(figures.high()));
    }

    /** {@return a number with three digits, or all before the point} */
    public static String number(double value) {
        double size = Math.abs(value);
        return format(size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f", value);
    }

    /** {@return a line about a target} */
    public static String verdict(String target, String found, boolean isMet) {
        return format("- %s: %s, **%s**%n", target, found, isMet ? "met" : "not met");
    }

    /** {@return text with the same numbers everywhere} Lines end as in the other files of results. */
    public static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
    }
}
