/** The command that measures WSK for Java beside others: one subcommand for each case. */
@NullMarked
package io.wsk.benchmarks;

import org.jspecify.annotations.NullMarked;
