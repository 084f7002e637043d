/**
 * An in-memory network for tests. {@link io.wsk.testkit.ConnectionProbe} tests the handlers of one connection;
 * {@link io.wsk.testkit.MemoryNetwork} is for everything larger.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.testkit;
