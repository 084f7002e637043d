/** Conditional accept: every request is inspected, and let in, turned away, or kept waiting. */
@NullMarked
package io.wsk.sample.gatekeeper;

import org.jspecify.annotations.NullMarked;
