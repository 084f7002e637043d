package io.wsk.processor.cli;

/** A number with its noun. */
final class Count {
    private Count() {}

    /** {@return {@code 1 class}, or {@code 2 classes}} */
    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
