package bench.shared;

public final class Clock {}
