/** The cases of the runtime: who is measured with what, in which order, what is kept, and what is said about it. */
@NullMarked
package io.wsk.benchmarks.runtime;

import org.jspecify.annotations.NullMarked;
