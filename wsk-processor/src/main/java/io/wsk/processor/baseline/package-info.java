/** What was accepted as the callback sets of a project, as a file under version control, and how it differs from what is there. */
@NullMarked
package io.wsk.processor.baseline;

import org.jspecify.annotations.NullMarked;
