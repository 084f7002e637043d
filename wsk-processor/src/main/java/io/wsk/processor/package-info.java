/**
 * The annotation processor of WSK for Java. The rooms, in the order in which a handler class passes through them:
 *
 * <ol>
 *   <li>{@code scan} reads: it finds handler classes and what their annotations and the dispatch interfaces say;
 *   <li>{@code model} is what is passed on: immutable records;
 *   <li>{@code validate} checks each handler and the callback set of each class;
 *   <li>{@code plan} decides everything that the table will contain;
 *   <li>{@code render} prints it.
 * </ol>
 *
 * <p>What is wrong goes to {@code diagnostic}, the one place that knows all texts. What can be set is in {@code option}. The
 * report files about the handler classes are {@code report}; {@code cli} has the commands that read them, {@code page} what
 * these draw. No room of the pipeline knows an event, a parameter or a verdict by name: those come from
 * {@code WskEventCallback} and from the dispatch interfaces.
 */
@NullMarked
package io.wsk.processor;

import org.jspecify.annotations.NullMarked;
