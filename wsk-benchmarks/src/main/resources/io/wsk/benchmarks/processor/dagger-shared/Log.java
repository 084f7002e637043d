package bench.shared;

public final class Log {
    public Log(Clock clock) {}
}
