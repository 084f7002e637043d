/**
 * Annotations that declare Winsock Kernel (WSK) event callbacks.
 *
 * <p>A class that carries one of the event annotations on a method is a <em>handler class</em>. The annotation processor
 * checks its whole callback set and writes one client dispatch table for it, named after the class with the suffix
 * {@code Dispatch} unless {@link io.wsk.annotations.WskDispatchTable} says otherwise.
 *
 * <p>Rule ids such as {@code ENB-24} refer to {@code docs/wsk-reference.md} of the project.
 */
package io.wsk.annotations;
