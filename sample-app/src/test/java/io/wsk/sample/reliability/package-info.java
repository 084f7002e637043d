/**
 * What goes wrong on networks and in handlers, on real sockets with the default transport: {@code docs/reliability.md} has the
 * list. Descriptors, sockets and threads are back where they were after every test: {@link io.wsk.sample.endtoend.Loopback}
 * looks.
 */
package io.wsk.sample.reliability;
