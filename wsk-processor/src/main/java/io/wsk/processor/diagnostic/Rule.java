package io.wsk.processor.diagnostic;

import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * The catalogue: everything the processor can complain about. Each entry says the rule, what was found, and the fix,
 * if possible as code to paste. The texts stand next to each other so that they sound alike.
 *
 * <p>An id is never reused. It is also the token that silences a warning: {@code @SuppressWarnings("wsk:025")} on the
 * method or the class.
 */
public enum Rule {
    /** Arguments: signature, declaration. */
    HANDLER_PRIVATE(1, "the dispatch table must be able to call a handler", "%s is private", "%2$s { ... }"),

    /** Arguments: signature, declaration. */
    HANDLER_ABSTRACT(
            2, "a handler has a body", "%s is abstract", "annotate the method that implements it, or %2$s { ... }"),

    /** Arguments: signature, its type parameters, declaration. */
    HANDLER_GENERIC(3, "a handler has no type parameters", "<%2$s> on %1$s", "%3$s { ... }, with actual types"),

    /** Arguments: signature and why it cannot be called, remedy. */
    HANDLER_INVISIBLE(4, "the dispatch table must be able to call a handler", "%s", "%2$s"),

    /** Arguments: signature, exceptions, what to catch. */
    HANDLER_THROWS(
            5,
            "a handler throws no checked exception, because its caller could not handle one",
            "%s throws %s",
            "try { ... } catch (%3$s e) { ... }"),

    /** Arguments: event, parameter, list of types. */
    PARAMETER_TYPE(
            10, "a handler takes only what its event offers", "%2$s", "%s offers %3$s; take any of them, in any order"),

    /** Arguments: parameter, the earlier parameter. */
    PARAMETER_TWICE(11, "a handler takes each argument of its event once", "%s, besides %s", "remove one of the two"),

    /** Arguments: signature, return type, list of types. */
    RETURN_TYPE(12, "a handler returns only what its event understands", "%s returns %s", "return %3$s"),

    /** Arguments: return type, element type, type of the whole. */
    ELEMENT_VERDICT(
            13,
            "a handler that takes one element at a time returns void, because a verdict covers all of them",
            "%s for one %s",
            "take %3$s, or return void"),

    /** Arguments: class, category, the other return types. */
    RETURNED_CLASS(
            14,
            "a returned handler object belongs to a class with events of category %2$s",
            "%s, which has none",
            "annotate the handlers of %1$s, or return %3$s"),

    /** Arguments: class, its table, what is wrong with it, remedy. */
    RETURNED_TABLE(15, "a returned handler object needs a dispatch table", "%s, whose %s %s", "%4$s"),

    /** Arguments: signature. */
    SIGNATURE_TOO_LATE(
            16,
            "the signature of a handler uses only types that exist when its dispatch table is written",
            "%s, one of whose types was generated later in this compilation",
            "use a supertype that is not generated, or compile the generated type beforehand"),

    /** Arguments: event, first signature, further signatures. */
    EVENT_TWICE(
            20,
            "a class handles an event once",
            "%2$s and %3$s for %1$s",
            "annotate one of them and call the rest from it"),

    /** Arguments: the events and their categories, remedy. */
    CATEGORIES_MIXED(21, "a class handles the events of one category, or of one extension", "%s", "%2$s"),

    /** Arguments: events, list of categories, an example. */
    CATEGORY_AMBIGUOUS(22, "the events of a class tell its category", "%s, which fits %s", "say which: %3$s"),

    /** Arguments: events and their categories, category of the class, remedy. */
    EVENT_NOT_IN_CATEGORY(23, "an event belongs to the category of its class", "%s, in a class of category %s", "%3$s"),

    /** Arguments: event, missing event, declaration to add. */
    EVENT_REQUIRES(24, "%s comes together with %s", "only %1$s", "add %3$s"),

    /** Arguments: event, missing event, declaration to add. */
    EVENT_EXPECTS(
            25,
            Diagnostic.Kind.WARNING,
            "%s without %s is most likely a mistake",
            "only %1$s",
            "add %3$s, or @SuppressWarnings(\"wsk:025\")"),

    /** Arguments: where it is static, what to write instead. */
    EXTENSION_STATIC(
            26, "the static event mask has no flags of extensions, each of which has a mask of its own", "%s", "%2$s"),

    /** Arguments: class, the private class around it or itself. */
    CLASS_PRIVATE(
            30,
            "the dispatch table must be able to name its handler class",
            "%2$s is private",
            "remove private from %2$s"),

    /** Arguments: name, default name. */
    TABLE_NAME_INVALID(31, "the name of a dispatch table is a simple class name", "name = \"%s\"", "name = \"%2$s\""),

    /** Arguments: table name, its other owner, declaration with a free name. */
    TABLE_NAME_TAKEN(32, "a dispatch table has a name of its own", "%s, which is also %s", "%3$s"),

    /** Arguments: class. */
    TABLE_WITHOUT_EVENT(
            33,
            "a class with @WskDispatchTable handles an event",
            "no event annotation in %s or its supertypes",
            "annotate a handler, or remove @WskDispatchTable"),

    /** No arguments. */
    EXTENSION_CHOSEN(
            34,
            "the table of an extension is not chosen by its category, but by its events",
            "category = EXTENSION",
            "remove it"),

    /** Arguments: categories of the class, remedy. */
    EXECUTOR_CHOSEN(
            35,
            "only the callbacks of connections and datagram sockets can run on the client's executor",
            "runOn = CLIENT_EXECUTOR in a class of category %s",
            "%2$s"),

    /** Arguments: dispatch interface, where it is missing, remedy. */
    RUNTIME_MISSING(40, "a handler class needs the dispatch interface of its events", "no %s in %s", "%3$s"),

    /** Arguments: event, callback, dispatch interface, remedy. */
    CALLBACK_UNKNOWN(
            41,
            "an event annotation names a callback of a dispatch interface",
            "%s names %s, which %s does not have",
            "%4$s"),

    /** Arguments: event, its categories and dispatch interface, remedy. */
    EXTENSION_DISPATCH(
            42, "an event of an extension names its dispatch interface, and no other event does", "%s with %s", "%3$s"),

    /** Arguments: dispatch interface, what is wrong with it, declaration. */
    EXTENSION_INTERFACE(
            43,
            "every dispatch table must be able to implement the dispatch interface of its events",
            "%s, which %s",
            "%3$s"),

    /** Arguments: event, flag. */
    EXTENSION_FLAG(
            44,
            "an event of an extension has a flag that is one bit of 0x01 to 0x20",
            "%s with flag %s",
            "flag = 0x01, 0x02, 0x04, 0x08, 0x10 or 0x20, a different one for each event"),

    /** Arguments: signature, name. */
    EXTENSION_CALLBACK(
            45,
            "a callback of an extension takes the context first, and only the context has the type of a type parameter",
            "%s",
            "default void %2$s(C context, ...) { ... }"),

    /** Arguments: exception, first stack frame. */
    INTERNAL_ERROR(99, "the processor must not fail", "%s at %s", "please report this message together with the class");

    private final int number;
    private final Diagnostic.Kind severity;
    private final String rule;
    private final String found;
    private final String fix;

    Rule(int number, String rule, String found, String fix) {
        this(number, Diagnostic.Kind.ERROR, rule, found, fix);
    }

    Rule(int number, Diagnostic.Kind severity, String rule, String found, String fix) {
        this.number = number;
        this.severity = severity;
        this.rule = rule;
        this.found = found;
        this.fix = fix;
    }

    /** {@return the id, such as {@code WSK025}} */
    public String id() {
        return "WSK%03d".formatted(number);
    }

    /** {@return what silences a warning, such as {@code wsk:025}} */
    String suppression() {
        return "wsk:%03d".formatted(number);
    }

    /** {@return how serious a violation is} */
    Diagnostic.Kind severity() {
        return severity;
    }

    /**
     * {@return the message: a line with the rule and what was found, and the fix below}
     *
     * @param member the inherited member that the message is about, followed by a colon; empty if it stands there itself
     * @param arguments the arguments that the entry lists
     */
    String message(String member, Object... arguments) {
        return "[%s] %s%s; found: %s\n    fix: %s"
                .formatted(id(), member, format(rule, arguments), format(found, arguments), format(fix, arguments));
    }

    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }
}
