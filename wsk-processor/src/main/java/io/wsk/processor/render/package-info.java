/** Prints dispatch tables. Decides nothing. */
@NullMarked
package io.wsk.processor.render;

import org.jspecify.annotations.NullMarked;
