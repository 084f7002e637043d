package io.wsk.testkit.conformance;

/** The suites on the embedded selector transport and real sockets, with callbacks that run on an executor. */
@RunsOn(ExecutorNetwork.class)
class ExecutorConformanceTest extends ConformanceSuites {}
