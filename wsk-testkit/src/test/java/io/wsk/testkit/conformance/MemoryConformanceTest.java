package io.wsk.testkit.conformance;

/** The suites on the in-memory transport. */
@RunsOn(InMemoryNetwork.class)
class MemoryConformanceTest extends ConformanceSuites {}
