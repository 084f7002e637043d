/** What was measured: the figures of every round, of all cases, in one file. */
@NullMarked
package io.wsk.benchmarks.results;

import org.jspecify.annotations.NullMarked;
