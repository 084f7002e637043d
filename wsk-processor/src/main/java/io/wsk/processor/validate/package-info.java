/** The rules about handlers and callback sets. A validator reports to the diagnostic report and never prints. */
@NullMarked
package io.wsk.processor.validate;

import org.jspecify.annotations.NullMarked;
