package bench.shared;

public final class Store {
    public Store(Log log, int size) {}
}
