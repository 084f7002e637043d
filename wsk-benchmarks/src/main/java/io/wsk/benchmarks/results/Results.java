package io.wsk.benchmarks.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.results.Entry.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Content content = GSON.fromJson(Files.readString(file), Content.class);
            results.runs.addAll(content.runs());
            results.entries.addAll(content.entries());
        }
        return results;
    }

    public Run run() {
        return run;
    }

    public String jdk() {
        return jdk;
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

    /** {@return whether there is something of a case, of the same revision} */
    public boolean has(String benchmark) {
        return !figures(benchmark).entries().isEmpty();
    }

    /** Adds what was measured in one turn, and saves everything. */
    public void add(
            String benchmark, String subject, int number, @Nullable Settings settings, List<Observation> observations)
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
        if (!runs.contains(run)) {
            runs.add(run);
        }
        save();
    }

    /** Adds what was measured of one variant in all rounds, and saves everything. A quantity may have been measured in the first ones only. */
    public void add(String benchmark, String subject, String variant, Map<Quantity, Figures> figures)
            throws IOException {
        int rounds = figures.values().stream()
                .mapToInt(all -> all.rounds().size())
                .max()
                .orElse(0);
        for (int number = 1; number <= rounds; number++) {
            Map<Quantity, Double> ofRound = new EnumMap<>(Quantity.class);
            for (Map.Entry<Quantity, Figures> each : figures.entrySet()) {
                List<Double> all = each.getValue().rounds();
                if (number <= all.size()) {
                    ofRound.put(each.getKey(), all.get(number - 1));
                }
            }
            add(benchmark, subject, number, null, List.of(new Observation(variant, "", ofRound, Map.of())));
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
