/**
 * The WSK state machines, independent of the transport. Not exported.
 *
 * <p>Each socket belongs to one {@link io.wsk.runtime.core.CoreLoop}; what its fields say without {@code volatile} is read
 * and written on that loop's thread only. What other threads may do at once goes through
 * {@link io.wsk.runtime.core.EventGate}; everything else is handed to the loop.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.core;
