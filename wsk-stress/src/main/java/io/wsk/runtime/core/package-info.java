/**
 * Races of two threads over each arrow of the {@link io.wsk.runtime.core.EventGate}: a loop, and somebody who switches. In the
 * package of the gate, because it is not public; on the class path, because a package of a module cannot be continued elsewhere.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.core;
