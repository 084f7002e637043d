package io.wsk.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Writes handlers. */
final class HandlerText {
    private final Dice dice;
    private final Scene scene;

    HandlerText(Dice dice, Scene scene) {
        this.dice = dice;
        this.scene = scene;
    }

    /** {@return a handler of the event, for a class or an interface} */
    String of(Event event, boolean inInterface, String className) {
        boolean isStatic = dice.oneIn(8);
        boolean isAbstract = dice.odd();
        String name =
                dice.odd() ? dice.pick(Vocabulary.ODD_METHODS) : event.name() + (dice.oneIn(3) ? "" : "Of" + className);
        String body = isAbstract || dice.odd() && dice.oneIn(4) ? ";" : " { throw null; }";
        return String.join(
                                " ",
                                annotations(event),
                                modifiers(inInterface, isStatic, isAbstract),
                                dice.odd() ? dice.pick(Vocabulary.ODD_TYPE_PARAMETERS) : "",
                                dice.oneIn(40) && dice.odd() ? "" : result(event),
                                name
                                        + parameters(event, isStatic, className)
                                        + (dice.oneIn(60) && dice.odd() ? "[]" : ""),
                                thrown())
                        .replaceAll(" +", " ")
                        .strip()
                + body;
    }

    private String annotations(Event event) {
        StringBuilder text = new StringBuilder("@" + event.annotation());
        if (dice.odd()) {
            text.append(dice.pick(Vocabulary.ODD_VALUES));
        } else if (dice.oneIn(4) && Event.STANDARD.contains(event) && event.hasFlag()) {
            text.append("(enabled = WskEnabled.")
                    .append(dice.pick(Vocabulary.ENABLED))
                    .append(")");
        }
        if (dice.oneIn(12)) {
            text.append(' ').append(dice.pick(Vocabulary.ANNOTATIONS, Vocabulary.ODD_ANNOTATIONS));
        }
        if (dice.odd()) {
            text.insert(0, dice.pick(Vocabulary.ODD_ANNOTATIONS) + " ");
        }
        return text.toString();
    }

    private String modifiers(boolean inInterface, boolean isStatic, boolean isAbstract) {
        if (dice.odd() && dice.oneIn(2)) {
            return dice.pick(
                    "private",
                    "public private",
                    "native",
                    "default",
                    "static static",
                    "abstract final",
                    "transient",
                    "private static",
                    "protected native",
                    "synchronized",
                    "strictfp",
                    "sealed",
                    "default static",
                    "volatile");
        }
        String access = inInterface ? dice.pick("", "public") : dice.pick("", "", "public", "protected");
        String rest = isAbstract ? "abstract" : isStatic ? "static" : inInterface ? "default" : "";
        return access + " " + rest
                + (inInterface || isAbstract || !dice.oneIn(8) ? "" : " " + dice.pick("final", "synchronized"));
    }

    private String result(Event event) {
        if (dice.odd()) {
            return dice.pick(
                    dice.pick(event.results()), dice.pick(Vocabulary.ODD_TYPES), dice.pick(Vocabulary.ODD_RESULTS));
        }
        if (event.annotation().equals("WskAcceptEvent") && dice.oneIn(2)) {
            return dice.odd() ? scene.anyType() : scene.acceptable();
        }
        return dice.pick(event.results());
    }

    private String parameters(Event event, boolean isStatic, String className) {
        List<String> types = new ArrayList<>();
        if (isStatic && dice.oneIn(2) || dice.odd() && dice.oneIn(4)) {
            types.add(className);
        }
        for (List<String> offered : event.arguments()) {
            if (!dice.oneIn(3)) {
                types.add(dice.below(types.size() + 1), dice.pick(offered));
            }
        }
        if (dice.odd()) {
            types.add(dice.below(types.size() + 1), dice.oneIn(3) ? scene.anyType() : dice.pick(Vocabulary.ODD_TYPES));
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean isLast = i == types.size() - 1;
            String type = isLast || dice.odd() ? types.get(i) : types.get(i).replace("...", "[]");
            String modifier = dice.odd() ? dice.pick(Vocabulary.ODD_ANNOTATIONS) + " " : dice.oneIn(9) ? "final " : "";
            String name = dice.odd()
                    ? dice.pick(Vocabulary.ODD_PARAMETERS)
                    : dice.pick(Vocabulary.PARAMETERS) + (dice.odd() || dice.oneIn(3) && i == 0 ? "" : i);
            parameters.add(modifier + type + " " + name);
        }
        return parameters.stream().collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    private String thrown() {
        if (dice.odd()) {
            return "throws "
                    + dice.pick(
                            "Exception",
                            "java.io.IOException, InterruptedException",
                            "T",
                            "Missing",
                            "Missing, Exception",
                            "String",
                            "lib.GoneException",
                            "int",
                            "Throwable",
                            "Error, Missing.Inner",
                            "java.io.IOException[]",
                            scene.anyType());
        }
        return dice.oneIn(10) ? "throws IllegalStateException, Error" : "";
    }
}
