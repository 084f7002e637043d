package io.wsk.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a misspelled name was most likely meant to be. */
public final class NearestName {
    private NearestName() {}

    /** {@return the valid name that is nearest, if it is near enough to have been meant} The first one of several. */
    public static Optional<String> of(String name, Collection<String> valid) {
        return of(name, List.copyOf(valid), Function.identity());
    }

    /** {@return the thing whose name is nearest, if it is near enough to have been meant} The first one of several. */
    public static <T> Optional<T> of(String name, List<T> valid, Function<? super T, String> nameOf) {
        return valid.stream()
                .filter(each -> isNear(name, nameOf.apply(each)))
                .min(Comparator.comparingInt(each -> distance(name, nameOf.apply(each))));
    }

    /** A third of the letters may be wrong. */
    private static boolean isNear(String name, String valid) {
        return 3 * distance(name, valid) <= Math.max(name.length(), valid.length());
    }

    /**
     * How many letters to insert, delete, replace or swap with their neighbour: the optimal string alignment distance, without
     * regard to case.
     */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
