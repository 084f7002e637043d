package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps measured processes on one core.
 *
 * @param prefix what to put before a command; empty if nothing is pinned
 * @param description for the reader of the results
 */
public record Pinning(List<String> prefix, String description) {
    private static final Pattern FIRST_CORE = Pattern.compile("(\\d+)[\\d,-]*\\s*$");
    private static final Pattern LAST_CORE = Pattern.compile("(\\d+)\\s*$");

    /** {@return the first core that this process may use} Without {@code taskset} there is none. */
    public static Pinning toFirstCore() throws InterruptedException {
        return first(ask());
    }

    /** {@return the last core that this process may use} Without {@code taskset} there is none. */
    public static Pinning toLastCore() throws InterruptedException {
        return parse(ask());
    }

    /** {@return what taskset says about this process; nothing if it is not there} */
    private static String ask() throws InterruptedException {
        try {
            Process taskset = new ProcessBuilder(
                            "taskset",
                            "-pc",
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(taskset.getInputStream().readAllBytes(), UTF_8);
            return taskset.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** {@return the pinning to the first core of what {@code taskset -pc} prints} */
    static Pinning first(String output) {
        return of(FIRST_CORE.matcher(output));
    }

    /** {@return the pinning for what {@code taskset -pc} prints, which ends in a list such as {@code 0,2-5}} */
    static Pinning parse(String output) {
        return of(LAST_CORE.matcher(output));
    }

    private static Pinning of(Matcher core) {
        return core.find() ? new Pinning(List.of("taskset", "-c", core.group(1)), "one core, by taskset") : none();
    }

    /** {@return whether there is a core to keep to} */
    public boolean isPinned() {
        return !prefix.isEmpty();
    }

    /** {@return the core, if there is one} */
    public OptionalInt core() {
        return isPinned() ? OptionalInt.of(Integer.parseInt(prefix.get(prefix.size() - 1))) : OptionalInt.empty();
    }

    /** {@return no pinning} */
    public static Pinning none() {
        return new Pinning(List.of(), "all cores");
    }
}
