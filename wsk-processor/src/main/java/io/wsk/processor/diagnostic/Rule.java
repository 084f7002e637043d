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
    HANDLER_GENERIC(3, "a handler has no type parameters", "<%2$s> on %1$s", "%3$s { ... }"),

    /** Arguments: signature and why it cannot be called, remedy. */
    HANDLER_INVISIBLE(4, "the dispatch table must be able to call a handler", "%s", "%2$s"),

    /** Arguments: signature, exceptions, what to catch, declaration. */
    HANDLER_THROWS(
            5,
            "a handler throws no checked exception, because its caller could not handle one",
            "%s throws %s",
            "%4$s { try { ... } catch (%3$s e) { ... } }"),

    /** Arguments: signature, an alternative. */
    HANDLER_SYNCHRONIZED(
            7,
            Diagnostic.Kind.WARNING,
            "a handler on the loop waits for nothing, because all sockets of the loop would wait with it",
            "%s is synchronized",
            "remove synchronized, as the handlers of one socket run one at a time anyhow%2$s, or @SuppressWarnings(\"wsk:007\")"),

    /** Arguments: name. */
    HANDLER_SUSPENDS(
            8,
            "a handler does not suspend, because its caller cannot wait for it",
            "suspend fun %s",
            "fun %s(...) { scope.launch { ... } }"),

    /** Arguments: event, parameter, handler as it should be, list of types. */
    PARAMETER_TYPE(10, "a handler takes only what its event offers", "%2$s", "%3$s\n        %1$s offers%4$s"),

    /** Arguments: the earlier parameter, the parameter, handler as it should be. */
    PARAMETER_TWICE(
            11, "a handler takes each argument of its event once", "%s and %s, which are the same argument", "%3$s"),

    /** Arguments: signature, return type, handler as it should be, event, list of types. */
    RETURN_TYPE(
            12,
            "a handler returns only what its event understands",
            "%s returns %s",
            "%3$s\n        %4$s understands %5$s"),

    /** Arguments: return type, element type, handler as it should be for one and for all. */
    ELEMENT_VERDICT(
            13,
            "a handler that takes one element at a time returns void, because a verdict covers all of them",
            "%s for one %s",
            "%3$s\n        or, for all of them: %4$s"),

    /** Arguments: class, category, the categories that it has, remedy, the other return types. */
    RETURNED_CLASS(
            14,
            "a returned handler object belongs to a class with events of category %2$s",
            "%s, which has %3$s",
            "%4$s, or return %5$s"),

    /** Arguments: class, its table, what is wrong with it, remedy. */
    RETURNED_TABLE(15, "a returned handler object needs a dispatch table", "%s, whose %s %s", "%4$s"),

    /** Arguments: signature, what was generated, with a verb, and what to compile beforehand, an alternative. */
    SIGNATURE_TOO_LATE(
            16,
            "a handler uses only annotations and types that exist when its dispatch table is written",
            "%s, %s generated later in this compilation",
            "compile %3$s beforehand%4$s"),

    /** Arguments: constant, type that it needs, signature, verdict, the other return types. */
    VERDICT_REQUIRES(
            18,
            Diagnostic.Kind.WARNING,
            "a handler that can return %s takes what it needs for that",
            "%3$s returns %4$s, without %2$s",
            "take %2$s, or return %5$s, or @SuppressWarnings(\"wsk:018\")"),

    /** Arguments: event, signatures, those but the first, the first as it should be. */
    EVENT_TWICE(20, "a class handles an event once", "%2$s for %1$s", "remove %1$s from %3$s; instead: %4$s"),

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

    /** Arguments: event that is lost, signature, its events, overridden method, declaration with all of them. */
    EVENT_REPLACED(
            27,
            Diagnostic.Kind.WARNING,
            "an override that has an event annotation itself no longer handles the events of the method that it overrides",
            "%2$s handles %3$s and overrides %4$s, which handles %1$s",
            "%5$s { ... }, or another name, or @SuppressWarnings(\"wsk:027\")"),

    /** Arguments: class, the private class around it or itself. */
    CLASS_PRIVATE(
            30,
            "the dispatch table must be able to name its handler class",
            "%2$s is private",
            "remove private from %2$s"),

    /** Arguments: name, name instead. */
    TABLE_NAME_INVALID(31, "the name of a dispatch table is a simple class name", "name = \"%s\"", "name = \"%2$s\""),

    /** Arguments: table name, its other owner, declaration with a free name. */
    TABLE_NAME_TAKEN(32, "a dispatch table has a name of its own", "%s, which is also %s", "%3$s"),

    /** Arguments: class. */
    TABLE_WITHOUT_EVENT(
            33,
            "a class with @WskDispatchTable handles an event",
            "no event annotation in %s or its supertypes",
            "annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable"),

    /** No arguments. */
    EXTENSION_CHOSEN(
            34,
            "the table of an extension is not chosen by its category, but by its events",
            "category = EXTENSION",
            "remove category"),

    /** Arguments: categories of the class, remedy. */
    EXECUTOR_CHOSEN(
            35,
            "only the callbacks of connections and datagram sockets can run on the client's executor",
            "runOn = CLIENT_EXECUTOR in a class of category %s",
            "%2$s"),

    /** Arguments: annotation type, event, method. */
    HANDLER_IN_ANNOTATION(
            36, "an annotation type has no handlers", "%2$s on %3$s of %1$s", "remove %2$s, or make %1$s an interface"),

    /** Arguments: name and owner, other name and owner, the annotation with another name. */
    NAME_DIFFERS_IN_CASE(
            37,
            Diagnostic.Kind.WARNING,
            "the names of two generated classes differ in more than upper and lower case, because not every file system does",
            "%s, and %s",
            "%3$s, or @SuppressWarnings(\"wsk:037\")"),

    /** Arguments: event. */
    EVENT_CATEGORY(
            38,
            "an event annotation names the categories of the sockets that have its event",
            "%s with none",
            "categories = WskCategory.CONNECTION, or another; for an event of your own, EXTENSION and its dispatch interface"),

    /** Arguments: dispatch interface, where it is missing, remedy. */
    RUNTIME_MISSING(40, "generated code needs the interfaces that it is written for", "no %s in %s", "%3$s"),

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

    /** Arguments: signature, declaration. */
    EXTENSION_CALLBACK(
            45,
            "a callback of an extension takes the context first, and only the context has the type of a type parameter",
            "%s",
            "%2$s { ... }"),

    /** Arguments: event, flag, other event, remedy. */
    EXTENSION_FLAG_TWICE(46, "each event of an extension has a flag of its own", "%s with flag %s, as %s", "%4$s"),

    /** Arguments: event, element, class that it names, category or extension of the event. */
    EVENT_PARTNER(
            47,
            "an event annotation requires or expects another one, of the same category or extension",
            "%s %s %s",
            "%2$s = ...Event.class, an event %4$s, or remove %2$s"),

    /** Arguments: event. */
    EVENT_RETENTION(
            48,
            "an event annotation is kept in class files, because handlers are inherited from there",
            "%s with RetentionPolicy.SOURCE",
            "@Retention(RetentionPolicy.CLASS)"),

    /** Arguments: event, what it has, fix. */
    EVENT_ENABLED(49, "enabled() says how a callback with a flag starts out", "%2$s in %1$s", "%3$s"),

    /** No arguments. */
    APPLICATION_EMPTY(
            50,
            "an application names the handler classes of its client",
            "@WskApplication without any",
            "@WskApplication({...Listener.class, ...Connection.class})"),

    /** Arguments: type, what it is instead, remedy. */
    APPLICATION_MEMBER(51, "an application consists of handler classes", "%s, %s", "%3$s"),

    /** Arguments: type, declaration without the second one. */
    APPLICATION_MEMBER_TWICE(52, "an application names each class once", "%s again", "%2$s"),

    /** Arguments: event, the classes with what they say, the classes where it is not static, those where it is. */
    STATIC_DISAGREES(
            53,
            "a callback is STATIC in every class of an application that handles it, or in none, because the static event mask belongs to the client",
            "%s is %s",
            "%1$s(enabled = WskEnabled.STATIC) in %3$s, or %1$s(enabled = WskEnabled.ON) in %4$s"),

    /** Arguments: listener, accept handler, class of the accepted sockets, declaration with it. */
    APPLICATION_INCOMPLETE(
            54,
            "an application names the classes of its accepted connections",
            "%s.%s returns %s, which is not among them",
            "%4$s"),

    /** Arguments: class, its table, what is wrong with it, remedy. */
    APPLICATION_TABLE(55, "a class of an application needs a dispatch table", "%s, whose %s %s", "%4$s"),

    /** Arguments: class, the class before, declaration without the second one. */
    APPLICATION_CLIENT_TWICE(
            56, "a client has one table for its own events", "%s, besides %s", "handle them in %2$s alone: %3$s"),

    /** Arguments: name, default name. */
    CLIENT_NAME_INVALID(
            57, "the name of the client of an application is a simple class name", "name = \"%s\"", "name = \"%2$s\""),

    /** Arguments: name of the client, its other owner, declaration with a free name. */
    CLIENT_NAME_TAKEN(58, "the client of an application has a name of its own", "%s, which is also %s", "%3$s"),

    /** Arguments: class. */
    APPLICATION_TOO_LATE(
            59,
            "an application names only classes that exist when its client is written",
            "%s, which was generated later in this compilation",
            "compile %s beforehand, or name a class of yours that extends it"),

    /** Arguments: option as it was given, what to give instead, all options. */
    OPTION_UNKNOWN(
            70,
            "an option whose name begins with wsk. is one that this processor knows",
            "%s",
            "%2$s; all options: %3$s"),

    /** Arguments: name of the option, its values, option as it was given, what may be given. */
    OPTION_VALUE(71, "the option %1$s is %2$s", "%3$s", "%4$s"),

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
        return format("WSK%03d", number);
    }

    /** {@return what silences a warning, such as {@code wsk:025}} */
    public String suppression() {
        return format("wsk:%03d", number);
    }

    /** {@return how serious a violation is} */
    public Diagnostic.Kind severity() {
        return severity;
    }

    /** {@return the rule itself, with format specifiers for what depends on the violation} */
    public String text() {
        return rule;
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

    /** With the digits of English, whatever the language of the machine. */
    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }
}
