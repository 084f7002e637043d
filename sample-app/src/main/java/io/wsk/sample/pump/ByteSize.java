package io.wsk.sample.pump;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes as a person writes and reads it.
 *
 * @param bytes not negative
 */
record ByteSize(long bytes) {
    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,18})([KMG]?)");
    private static final String UNITS = "KMG";

    /**
     * {@return the size}
     *
     * @param text digits, and optionally K, M or G for a power of 1024, for example {@code 200M}
     * @throws IllegalArgumentException if the text is something else
     */
    static ByteSize parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a number of bytes such as 4096, 64K, 200M or 2G".formatted(text));
        }
        long factor = 1L << 10 * (matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2)) + 1);
        try {
            return new ByteSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), factor));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'%s' is more bytes than a long can count".formatted(text), e);
        }
    }

    /** {@return the size in the largest fitting unit, for example {@code 200.0 MiB}} */
    @Override
    public String toString() {
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < UNITS.length()) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %siB", value, UNITS.charAt(unit - 1));
    }
}
