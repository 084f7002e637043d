package io.wsk.benchmarks.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.results.Entry.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured, in this run and earlier ones, in a file. What is measured again replaces what was there before of the same
 * case, variant, subject, JDK and round. Written after each turn, so that a run that is cut off goes on where it was.
 */
public final class Results {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private record Content(List<Run> runs, List<Entry> entries) {}

    private final Path file;
    private final Run run;
    private final String jdk;
    private final List<Run> runs = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Results(Path file, Run run, String jdk) {
        this.file = file;
        this.run = run;
        this.jdk = jdk;
    }

    /** {@return the results in a file, to which a run on the JDK in use adds its own; none if there is no file} */
    public static Results open(Path file, Run run) throws IOException {
        return open(file, run, Runtime.version().toString());
    }

    /**
     * {@return the results in a file, to which a run adds its own; none if there is no file}
     *
     * @param jdk the version of the JDK that is measured
     */
    public static Results open(Path file, Run run, String jdk) throws IOException {
        Results results = new Results(file, run, jdk);
        if (Files.exists(file)) {
            Content content = read(file);
            results.runs.addAll(content.runs());
            results.entries.addAll(content.entries());
        }
        return results;
    }

    private static Content read(Path file) throws IOException {
        try {
            @Nullable Content content = GSON.fromJson(Files.readString(file), Content.class);
            if (content != null && content.runs() != null && content.entries() != null) {
                return content;
            }
        } catch (JsonParseException e) {
            throw new IOException(file + " holds no results (" + e.getMessage() + "): delete it", e);
        }
        throw new IOException(file + " holds no results, or those of another version: delete it");
    }

    public Run run() {
        return run;
    }

    /** {@return whether a variant was measured in a round, of the same revision and for the same time} */
    public boolean has(String benchmark, String variant, String subject, int number, Settings settings) {
        return entries.stream()
                .filter(entry -> entry.is(benchmark, variant, subject, jdk))
                .flatMap(entry -> entry.rounds().stream())
                .anyMatch(round -> round.round() == number
                        && round.revision().equals(run.revision())
                        && settings.equals(round.settings()));
    }

    /** {@return whether a case was measured so often, of the same revision} */
    public boolean has(String benchmark, int rounds) {
        return figures(benchmark).entries().stream()
                .anyMatch(entry -> entry.rounds().size() >= rounds);
    }

    /** Adds what was measured in one turn, and saves everything. */
    public void add(String benchmark, String subject, int number, Settings settings, List<Observation> observations)
            throws IOException {
        for (Observation observation : observations) {
            Round round = new Round(
                    number,
                    run.date(),
                    run.revision(),
                    settings,
                    observation.figures(),
                    observation.systemCalls(),
                    observation.classes());
            add(benchmark, subject, observation, round);
        }
        saveWithRun();
    }

    /** Puts what was measured of a case in all rounds in the place of what was there of it with this JDK, and saves everything. */
    public void replace(String benchmark, List<Series> all) throws IOException {
        entries.removeIf(
                entry -> entry.benchmark().equals(benchmark) && entry.jdk().equals(jdk));
        for (Series series : all) {
            List<Round> rounds = new ArrayList<>();
            for (Map<Quantity, Double> figures : series.rounds()) {
                rounds.add(new Round(rounds.size() + 1, run.date(), run.revision(), null, figures, Map.of(), Map.of()));
            }
            entries.add(new Entry(benchmark, series.variant(), series.subject(), "", jdk, rounds));
        }
        saveWithRun();
    }

    /** Forgets what was measured of cases with this JDK. */
    public void forget(Predicate<String> benchmarks) throws IOException {
        if (entries.removeIf(
                entry -> benchmarks.test(entry.benchmark()) && entry.jdk().equals(jdk))) {
            save();
        }
    }

    private void add(String benchmark, String subject, Observation observation, Round round) {
        List<Round> rounds = new ArrayList<>(List.of(round));
        for (Entry entry : List.copyOf(entries)) {
            if (entry.is(benchmark, observation.variant(), subject, jdk)) {
                entries.remove(entry);
                entry.rounds().stream()
                        .filter(other -> other.round() != round.round())
                        .forEach(rounds::add);
            }
        }
        rounds.sort(Comparator.comparingInt(Round::round));
        entries.add(new Entry(benchmark, observation.variant(), subject, observation.description(), jdk, rounds));
    }

    private void saveWithRun() throws IOException {
        if (!runs.contains(run)) {
            runs.add(run);
        }
        save();
    }

    /** Leaves the old file whole until the new one is. */
    private void save() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, GSON.toJson(new Content(runs, entries)) + "\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@return earlier runs of which there is something in the figures of this JDK and this revision} */
    public List<Run> earlierRuns() {
        Set<String> dates = entries.stream()
                .filter(entry -> entry.jdk().equals(jdk))
                .flatMap(entry -> entry.of(run.revision()).rounds().stream())
                .map(Round::run)
                .collect(Collectors.toSet());
        return runs.stream()
                .filter(other -> !other.equals(run) && dates.contains(other.date()))
                .toList();
    }

    /** {@return what was measured of a case with this JDK and this revision} */
    public CaseFigures figures(String benchmark) {
        return new CaseFigures(entries.stream()
                .filter(entry ->
                        entry.benchmark().equals(benchmark) && entry.jdk().equals(jdk))
                .map(entry -> entry.of(run.revision()))
                .filter(entry -> !entry.rounds().isEmpty())
                .toList());
    }
}
