/** Draws the callback sets of a project on one HTML page. Decides nothing but what it looks like. */
@NullMarked
package io.wsk.processor.page;

import org.jspecify.annotations.NullMarked;
