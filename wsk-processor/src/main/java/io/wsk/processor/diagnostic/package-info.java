/** The catalogue of everything the processor can complain about, and the report that collects and prints it. */
@NullMarked
package io.wsk.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
