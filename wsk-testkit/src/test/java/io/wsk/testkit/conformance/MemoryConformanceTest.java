package io.wsk.testkit.conformance;

import org.junit.jupiter.api.Nested;

/** The suite on the in-memory transport. */
@RunsOn(InMemoryNetwork.class)
class MemoryConformanceTest {
    @Nested
    class Enable extends EnableRules {}

    @Nested
    class Disable extends DisableRules {}
}
