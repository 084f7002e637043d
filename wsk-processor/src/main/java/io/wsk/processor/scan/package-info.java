/** Reads handler classes, event annotations and dispatch interfaces from the compiler. Judges nothing. */
@NullMarked
package io.wsk.processor.scan;

import org.jspecify.annotations.NullMarked;
