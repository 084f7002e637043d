/** What can be set with {@code -A} options of the compiler. */
@NullMarked
package io.wsk.processor.option;

import org.jspecify.annotations.NullMarked;
