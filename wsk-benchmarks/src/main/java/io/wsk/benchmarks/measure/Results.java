package io.wsk.benchmarks.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run, as it is stored in {@code results.json}.
 *
 * @param benchmark the name of the case
 * @param date when it was started, as ISO 8601 says
 * @param revision the revision of this project
 * @param command what to type for the same again
 * @param machine where it ran
 * @param options the options of the measured JVMs
 * @param pinning the cores that they ran on
 * @param results what was measured
 */
public record Results(
        String benchmark,
        String date,
        String revision,
        String command,
        Machine machine,
        List<String> options,
        String pinning,
        List<Result> results)
        implements RunOrigin {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * One quantity.
     *
     * @param subject who was measured
     * @param classes how many classes it had to do with
     * @param quantity what was measured
     * @param unit its unit
     * @param median the median of the rounds
     * @param low the lower end of the spread
     * @param high the upper end of the spread
     * @param rounds the figure of each round
     */
    public record Result(
            String subject,
            int classes,
            String quantity,
            String unit,
            double median,
            double low,
            double high,
            List<Double> rounds) {
        /** {@return a result} */
        public static Result of(String subject, int classes, String quantity, String unit, Figures figures) {
            return new Result(
                    subject,
                    classes,
                    quantity,
                    unit,
                    figures.median(),
                    figures.low(),
                    figures.high(),
                    figures.rounds());
        }
    }

    /** {@return a run that was written} */
    public static Results readFrom(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), Results.class);
    }

    /** Writes it. */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this) + "\n");
    }
}
