package io.wsk.processor.page;

import io.wsk.processor.report.StartState;
import java.util.Locale;

/** How the start state of a callback is shown: by shape, colour and word, since nobody sees all three everywhere. */
final class StateMark {
    private StateMark() {}

    /** {@return the class of the style sheet} */
    static String style(StartState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** {@return shape and word} */
    static String text(StartState state) {
        String shape = switch (state) {
            case ON -> "\u25CF";
            case OFF -> "\u25CB";
            case STATIC -> "\u25C6";
            case ALWAYS -> "\u25A0";
        };
        return shape + " " + state.name().toLowerCase(Locale.ROOT);
    }

    /** {@return what the state means} */
    static String meaning(StartState state) {
        return switch (state) {
            case ON -> "enabled as soon as the socket may have it on";
            case OFF -> "not before the application enables it";
            case STATIC -> "for as long as the client lives, by its static event mask";
            case ALWAYS -> "whenever the event can occur: it has no flag";
        };
    }
}
