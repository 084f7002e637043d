/** The ways from an event to its handler method, each as a benchmark of JMH. */
@NullMarked
package io.wsk.benchmarks.dispatch.way;

import org.jspecify.annotations.NullMarked;
