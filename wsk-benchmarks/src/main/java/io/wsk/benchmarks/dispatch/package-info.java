/** B9: what it costs to get from an event to the handler method that is meant, beside other ways to do it. */
@NullMarked
package io.wsk.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
