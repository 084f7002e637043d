/** A client that sends data to an echo server and checks what comes back. */
@NullMarked
package io.wsk.sample.pump;

import org.jspecify.annotations.NullMarked;
