/**
 * The interface between the WSK state machines and whatever moves the bytes.
 *
 * <p>A {@link io.wsk.runtime.transport.Transport} has loops and makes channels. A channel belongs to one loop from
 * {@link io.wsk.runtime.transport.TransportChannel#attach} on; from then on its methods are called, and its readiness is
 * reported, on that loop's thread only. Data is pulled: a channel says that it is ready, the core decides how much to take.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.transport;
