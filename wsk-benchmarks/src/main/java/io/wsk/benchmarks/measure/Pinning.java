package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps measured processes on one core.
 *
 * @param prefix what to put before a command; empty if nothing is pinned
 * @param description for the reader of the results
 */
public record Pinning(List<String> prefix, String description) {
    private static final Pattern LAST_CORE = Pattern.compile("(\\d+)\\s*$");

    /** {@return the last core that this process may use} Without {@code taskset} there is none. */
    public static Pinning toLastCore() throws InterruptedException {
        try {
            Process taskset = new ProcessBuilder(
                            "taskset",
                            "-pc",
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(taskset.getInputStream().readAllBytes(), UTF_8);
            if (taskset.waitFor() == 0) {
                return parse(output);
            }
        } catch (IOException e) {
            return none();
        }
        return none();
    }

    /** {@return the pinning for what {@code taskset -pc} prints, which ends in a list such as {@code 0,2-5}} */
    static Pinning parse(String output) {
        Matcher core = LAST_CORE.matcher(output);
        return core.find() ? new Pinning(List.of("taskset", "-c", core.group(1)), "one core, by taskset") : none();
    }

    /** {@return no pinning} */
    public static Pinning none() {
        return new Pinning(List.of(), "all cores");
    }
}
