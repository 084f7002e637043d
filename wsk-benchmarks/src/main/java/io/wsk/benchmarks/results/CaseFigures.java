package io.wsk.benchmarks.results;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.results.Entry.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one case with one JDK.
 *
 * @param entries variants and subjects
 */
public record CaseFigures(List<Entry> entries) {
    /** {@return those who were measured} */
    public List<Entry> of(String variant) {
        return entries.stream().filter(entry -> entry.variant().equals(variant)).toList();
    }

    /** {@return a quantity by round} */
    public SortedMap<Integer, Double> rounds(String variant, String subject, Quantity quantity) {
        SortedMap<Integer, Double> rounds = new TreeMap<>();
        for (Entry entry : of(variant)) {
            if (entry.subject().equals(subject)) {
                for (Round round : entry.rounds()) {
                    @Nullable Double figure = round.figures().get(quantity);
                    if (figure != null) {
                        rounds.put(round.round(), figure);
                    }
                }
            }
        }
        return rounds;
    }

    /** {@return a quantity in all its rounds; nothing if it was not measured} */
    public Optional<Figures> figures(String variant, String subject, Quantity quantity) {
        return figures(List.copyOf(rounds(variant, subject, quantity).values()));
    }

    /** {@return the bytes that one more connection takes on the heap, in each round, by class} */
    public SortedMap<String, Figures> classes(String variant, String subject) {
        SortedMap<String, List<Double>> rounds = new TreeMap<>();
        of(variant).stream()
                .filter(entry -> entry.subject().equals(subject))
                .flatMap(entry -> entry.rounds().stream())
                .forEach(round -> round.classes()
                        .forEach((name, bytes) -> rounds.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(bytes)));
        SortedMap<String, Figures> classes = new TreeMap<>();
        rounds.forEach((name, bytes) -> classes.put(name, new Figures(bytes)));
        return classes;
    }

    /** {@return the ratio of two subjects in each round in which both were measured} */
    public Optional<Figures> ratio(String variant, Quantity quantity, String subject, String other) {
        return combine(
                rounds(variant, subject, quantity), withoutZeros(rounds(variant, other, quantity)), (a, b) -> a / b);
    }

    /** {@return the ratio of two variants of one subject in each round in which both were measured} */
    public Optional<Figures> ratioOfVariants(String subject, Quantity quantity, String variant, String other) {
        return combine(
                rounds(variant, subject, quantity), withoutZeros(rounds(other, subject, quantity)), (a, b) -> a / b);
    }

    /** {@return how much more one variant has than another one, in each round in which both were measured} */
    public Optional<Figures> difference(String subject, Quantity quantity, String variant, String other) {
        return combine(rounds(variant, subject, quantity), rounds(other, subject, quantity), (a, b) -> a - b);
    }

    private static SortedMap<Integer, Double> withoutZeros(SortedMap<Integer, Double> rounds) {
        rounds.values().removeIf(figure -> figure <= 0);
        return rounds;
    }

    private static Optional<Figures> combine(
            SortedMap<Integer, Double> rounds, SortedMap<Integer, Double> others, DoubleBinaryOperator operator) {
        List<Double> combined = new ArrayList<>();
        rounds.forEach((round, figure) -> {
            @Nullable Double other = others.get(round);
            if (other != null) {
                combined.add(operator.applyAsDouble(figure, other));
            }
        });
        return figures(combined);
    }

    private static Optional<Figures> figures(List<Double> rounds) {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(new Figures(rounds));
    }
}
