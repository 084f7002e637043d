/** An echo server for TCP, UDP and Unix domain sockets. */
@NullMarked
package io.wsk.sample.echo;

import org.jspecify.annotations.NullMarked;
