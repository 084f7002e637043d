package io.wsk.processor.report;

/**
 * A handler that returns the handler object of a new socket.
 *
 * @param callback the callback that it is for
 * @param signature the name and the parameter types of the handler
 * @param className the binary name of the class that it returns
 * @param table the dispatch table of that class
 */
public record Link(String callback, String signature, String className, String table) {}
