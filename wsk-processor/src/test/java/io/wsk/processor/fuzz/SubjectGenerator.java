package io.wsk.processor.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes up subjects. The same seed gives the same subject. */
final class SubjectGenerator {
    private static final String IMPORTS = """
            import io.wsk.annotations.*;
            import io.wsk.runtime.*;
            import io.wsk.runtime.dispatch.*;
            """;

    /** {@return a subject of this name} */
    Subject subject(String name, long seed) {
        Dice dice = new Dice(seed);
        List<String> parts = new ArrayList<>();
        List<Event> events = new ArrayList<>(Event.STANDARD);
        if (dice.oneIn(4)) {
            ExtensionText extension = new ExtensionText(dice);
            events.addAll(Collections.nCopies(6, extension.event()));
            parts.add(extension.annotation());
            parts.add(extension.dispatchInterface());
        }
        Scene scene = new Scene(dice, events);
        ClassText classes = new ClassText(dice, scene);
        scene.roots().forEach(type -> parts.add(classes.of(type, 0)));
        return new Subject(name, "generated from " + seed, files(name, parts, dice));
    }

    /** All in one file, or each in one of its own. */
    private static List<Subject.File> files(String name, List<String> parts, Dice dice) {
        String header = "package %s;\n%s".formatted(name, IMPORTS);
        if (dice.odd()) {
            header = dice.pick(
                    "package " + name + ";\nimport static missing.Gone.*;\n" + IMPORTS,
                    "package " + name + ";\nimport missing.Gone;\n" + IMPORTS,
                    "package " + name + ";\nimport missing.pack.*;\n" + IMPORTS,
                    "package " + name + ";\nimport io.wsk.annotations.*;\n",
                    "package " + name + ";\nimport lib.*;\n" + IMPORTS,
                    "package " + name + ".inner;\n" + IMPORTS,
                    "package " + name + ";\nimport io.wsk.runtime.WskConnectionSocket;\nimport java.util.*;\n"
                            + IMPORTS,
                    "@Deprecated package " + name + ";\n" + IMPORTS);
        }
        if (dice.oneIn(2)) {
            return List.of(new Subject.File(name + "/All.java", header + String.join("", parts)));
        }
        List<Subject.File> files = new ArrayList<>();
        for (String part : parts) {
            files.add(new Subject.File(name + "/F" + files.size() + ".java", header + part));
        }
        return files;
    }
}
