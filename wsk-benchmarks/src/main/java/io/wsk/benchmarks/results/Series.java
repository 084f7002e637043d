package io.wsk.benchmarks.results;

import io.wsk.benchmarks.measure.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All rounds of one subject in one variant of a case.
 *
 * @param variant the variant
 * @param subject who was measured
 * @param figures what was measured; a quantity may have been measured in the first rounds only
 */
public record Series(String variant, String subject, Map<Quantity, Figures> figures) {
    /** {@return the figures of each round} */
    List<Map<Quantity, Double>> rounds() {
        List<Map<Quantity, Double>> rounds = new ArrayList<>();
        figures.forEach((quantity, all) -> {
            for (int i = 0; i < all.rounds().size(); i++) {
                if (i == rounds.size()) {
                    rounds.add(new EnumMap<>(Quantity.class));
                }
                rounds.get(i).put(quantity, all.rounds().get(i));
            }
        });
        return rounds;
    }
}
