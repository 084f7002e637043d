/** What every case needs: JVMs to measure in, figures of several rounds, and a place for the results. */
@NullMarked
package io.wsk.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
