package io.wsk.benchmarks.load;

import java.io.IOException;

/** Loads that this JVM puts on a server itself. */
public final class Loads {
    private Loads() {}

    /** {@return what was measured} */
    public static Measured run(Task task) throws IOException {
        try (Load load = Load.open(task)) {
            return load.run(() -> {});
        }
    }
}
