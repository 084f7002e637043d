/** The servers that are measured, ours and the rivals: each runs in a process of its own, with one thread for its connections. */
@NullMarked
package io.wsk.benchmarks.server;

import org.jspecify.annotations.NullMarked;
