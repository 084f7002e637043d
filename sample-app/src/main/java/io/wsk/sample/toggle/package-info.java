/** Switching event callbacks on and off, and static ones that are always on. */
@NullMarked
package io.wsk.sample.toggle;

import org.jspecify.annotations.NullMarked;
