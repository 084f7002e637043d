package io.wsk.processor.report;

import java.util.Optional;

/**
 * A method that handles an event.
 *
 * @param event the canonical name of the event annotation
 * @param callback the callback that it is for
 * @param extension for an event of an extension, the canonical name of its dispatch interface
 * @param flag the event flag, if the event has one; that of an extension is one of six bits of its own
 * @param start how the callback starts out
 * @param signature the name and the parameter types of the method
 * @param declaredBy the binary name of the class or interface that declares it
 * @param position where it is
 */
public record Handler(
        String event,
        String callback,
        Optional<String> extension,
        Optional<Flag> flag,
        StartState start,
        String signature,
        String declaredBy,
        SourcePosition position) {}
