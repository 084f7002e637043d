package io.wsk.processor.model;

import java.util.Set;

/**
 * The kinds of tables that a class gets in one.
 *
 * @param implemented the kinds; exactly one unless something is wrong
 * @param decided whether it is clear, from the declaration or from the events
 */
public record Categories(Set<TableKind> implemented, boolean decided) {}
