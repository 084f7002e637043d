package io.wsk.processor.model;

import io.wsk.annotations.WskCategory;
import java.util.Set;

/**
 * The categories whose dispatch interfaces a table implements.
 *
 * @param implemented the categories; exactly one unless something is wrong
 * @param decided whether it is clear, from the declaration or from the events
 */
public record Categories(Set<WskCategory> implemented, boolean decided) {}
