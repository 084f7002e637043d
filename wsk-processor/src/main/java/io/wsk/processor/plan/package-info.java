/** Decides what a dispatch table contains: names, masks, arguments and results. */
@NullMarked
package io.wsk.processor.plan;

import org.jspecify.annotations.NullMarked;
