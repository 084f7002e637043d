package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was measured with one JDK, as tables and pictures for people. */
final class RuntimeReport {
    private final Results results;
    private final RuntimeRun run;
    private final Path folder;

    RuntimeReport(Results results, RuntimeRun run, Path folder) {
        this.results = results;
        this.run = run;
        this.folder = folder;
    }

    /** {@return the report} Writes the pictures, which it refers to, into the folder. */
    String write(List<RuntimeCase> cases) throws IOException {
        StringBuilder report = new StringBuilder(RunText.header(results.run(), "the rounds"));
        list(
                report,
                "Some of it was measured earlier, not in turn with the rest",
                results.earlierRuns().stream()
                        .map(earlier -> RunText.format(
                                "%s, `%s`; load average before: %.1f",
                                earlier.date(),
                                earlier.command(),
                                earlier.machine().load()))
                        .toList());
        list(report, "Left out", run.leftOut());
        list(report, "Failed", run.failures());
        for (RuntimeCase benchmark : cases) {
            CaseFigures figures = results.figures(benchmark.id());
            if (!figures.entries().isEmpty()) {
                section(report, benchmark, figures);
            }
        }
        return report.toString();
    }

    private static void list(StringBuilder report, String heading, List<String> items) {
        if (!items.isEmpty()) {
            report.append("\n").append(heading).append(":\n");
            items.forEach(item -> report.append("- ").append(item).append("\n"));
        }
    }

    private void section(StringBuilder report, RuntimeCase benchmark, CaseFigures figures) throws IOException {
        report.append("\n## %s: %s\n\n".formatted(benchmark.id(), benchmark.title()));
        benchmark
                .targets()
                .forEach(target -> report.append(target.report(figures)).append("\n"));
        benchmark
                .remarks(figures)
                .forEach(remark -> report.append("- ").append(remark).append("\n"));
        Optional<BarChart> chart = benchmark.chart(figures);
        if (chart.isPresent()) {
            String name = benchmark.id().toLowerCase(Locale.ROOT) + ".svg";
            Files.writeString(folder.resolve(name), chart.get().svg());
            report.append("\n![%s](%s)\n".formatted(chart.get().title(), name));
        }
        for (String variant : benchmark.variants(Mode.FULL)) {
            if (!figures.of(variant).isEmpty()) {
                report.append("\n### %s\n\n".formatted(variant))
                        .append(rounds(variant, figures))
                        .append("\n\n")
                        .append(benchmark.table(variant, figures));
            }
        }
        report.append("\n");
        Set<String> descriptions = new LinkedHashSet<>();
        figures.entries().forEach(entry -> descriptions.add("%s: %s".formatted(entry.subject(), entry.description())));
        report.append(String.join("; ", descriptions)).append("\n");
    }

    private static String rounds(String variant, CaseFigures figures) {
        Set<Integer> numbers = new LinkedHashSet<>();
        figures.of(variant).forEach(entry -> numbers.add(entry.rounds().size()));
        return "Rounds: "
                + String.join(
                        " to ",
                        numbers.stream()
                                .sorted()
                                .map(number -> Integer.toString(number))
                                .toList());
    }
}
