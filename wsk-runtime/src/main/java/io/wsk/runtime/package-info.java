/**
 * What users touch: registration, client, sockets, IRPs, statuses, indications and verdicts.
 *
 * <p>Unless a method says otherwise, it may be called from any thread, no parameter may be {@code null}, lengths are in
 * bytes, and a failed precondition throws {@link io.wsk.runtime.WskException} with the status, the rule of
 * {@code docs/wsk-reference.md} and what to do instead. Callbacks and completion routines run on the loop of their socket,
 * one at a time, and must not block; callbacks of a table that {@linkplain io.wsk.runtime.dispatch.WskSocketDispatch#runOn runs on
 * the executor of the client} may block, but not wait for another request (EVT-06).
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime;
