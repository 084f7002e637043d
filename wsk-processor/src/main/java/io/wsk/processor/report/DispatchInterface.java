package io.wsk.processor.report;

import java.util.List;

/**
 * A dispatch interface.
 *
 * @param name its canonical name
 * @param callbacks the names of all its callbacks, sorted
 */
public record DispatchInterface(String name, List<String> callbacks) {}
