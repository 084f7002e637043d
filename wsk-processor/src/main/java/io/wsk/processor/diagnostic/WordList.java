package io.wsk.processor.diagnostic;

import java.util.List;

/** Several things in one phrase. */
public final class WordList {
    private WordList() {}

    /** {@return the words as in {@code a, b or c}} */
    public static String or(List<String> words) {
        return join(words, " or ");
    }

    /** {@return the words as in {@code a, b and c}} */
    public static String and(List<String> words) {
        return join(words, " and ");
    }

    private static String join(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }
}
