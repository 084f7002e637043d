package kotlin;

/** As in Kotlin's library. */
public final class Unit {}
