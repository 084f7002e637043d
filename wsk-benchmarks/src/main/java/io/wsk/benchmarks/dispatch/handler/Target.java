package io.wsk.benchmarks.dispatch.handler;

/**
 * A handler that is to be called.
 *
 * @param <H> its class
 * @param kind what is known of its class
 * @param handler the handler
 */
public record Target<H extends ReceiveHandler>(HandlerKind<H> kind, H handler) {}
