package io.wsk.testkit.conformance;

/** The suites on the embedded selector transport and real sockets. */
@RunsOn(LoopbackNetwork.class)
class LoopbackConformanceTest extends ConformanceSuites {}
