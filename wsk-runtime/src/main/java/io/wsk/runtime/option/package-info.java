/** The socket options of WSK. Options of {@link java.net.StandardSocketOptions} work as well. */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.option;
