/** What one stage hands to the next: immutable, free of decisions still to be made. */
@NullMarked
package io.wsk.processor.model;

import org.jspecify.annotations.NullMarked;
