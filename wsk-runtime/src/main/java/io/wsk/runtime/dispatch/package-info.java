/**
 * The client dispatch tables that generated code implements, and the events by name.
 *
 * <p>A table is stateless: the socket context, the handler object, is the first argument of every callback. Tables are
 * normally generated; one written by hand overrides the callbacks it implements and names their flags in
 * {@link io.wsk.runtime.dispatch.WskSocketDispatch#eventMask()}. A callback that the mask does not name is never called.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.dispatch;
