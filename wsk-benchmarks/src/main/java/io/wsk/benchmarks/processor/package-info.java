/** What an annotation processor adds to a compilation: ours, AutoValue, Dagger and MapStruct, each on what it is made for. */
@NullMarked
package io.wsk.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
