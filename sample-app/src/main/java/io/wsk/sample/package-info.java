/** The launcher of the samples, and what they share. */
@NullMarked
package io.wsk.sample;

import org.jspecify.annotations.NullMarked;
