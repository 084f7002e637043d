package io.wsk.processor.option;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which name was meant by a misspelled one: the one that takes the fewest typing errors, if these are few. */
final class NearestName {
    private record Guess(String name, int errors) {}

    private NearestName() {}

    /** {@return the nearest name; empty if none is near} */
    static Optional<String> to(String misspelled, Stream<String> names) {
        return names.map(name -> new Guess(name, distance(lower(misspelled), lower(name))))
                .filter(guess -> guess.errors() <= Math.max(2, guess.name().length() / 3))
                .min(Comparator.comparingInt(Guess::errors).thenComparing(Guess::name))
                .map(Guess::name);
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
