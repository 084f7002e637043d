/** The load generator: one process with one thread, the same for every server; it allocates nothing while it measures. */
@NullMarked
package io.wsk.benchmarks.load;

import org.jspecify.annotations.NullMarked;
