/**
 * The whole way through: annotated handlers, the tables that the processor generates from them, and the runtime,
 * against plain {@code java.net} peers on real loopback sockets.
 */
package io.wsk.sample.endtoend;
