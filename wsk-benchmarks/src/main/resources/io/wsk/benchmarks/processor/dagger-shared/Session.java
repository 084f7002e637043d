package bench.shared;

public final class Session {
    public Session(Store store, Log log) {}
}
