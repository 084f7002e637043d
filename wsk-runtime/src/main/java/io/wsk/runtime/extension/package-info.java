/**
 * Events of third parties: WSK extension interfaces (ENB-90, CTL-63).
 *
 * <p>Whoever defines one writes a dispatch interface that extends {@link io.wsk.runtime.dispatch.WskExtensionDispatch}, the event
 * annotations for it, a {@link io.wsk.runtime.extension.WskExtensionInterface} that names it, and a
 * {@link io.wsk.runtime.extension.WskExtension} that raises the events. An application gives the extension to its client with
 * {@link io.wsk.runtime.WskClientOptions#withExtension}, registers it on a socket with
 * {@link io.wsk.runtime.WskSocket#registerExtension}, and switches its events with the same option as all others.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.extension;
