/** The commands of the jar, which read the report files: {@code report} and {@code check}. */
@NullMarked
package io.wsk.processor.cli;

import org.jspecify.annotations.NullMarked;
