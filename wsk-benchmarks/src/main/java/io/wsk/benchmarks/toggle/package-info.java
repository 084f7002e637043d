/** B7: what it costs to switch the receive event off and on again, beside others' ways to stop reading. */
@NullMarked
package io.wsk.benchmarks.toggle;

import org.jspecify.annotations.NullMarked;
