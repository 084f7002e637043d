package io.wsk.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes classes, one member a line. */
final class ClassText {
    private final Dice dice;
    private final Scene scene;
    private final HandlerText handlers;

    ClassText(Dice dice, Scene scene) {
        this.dice = dice;
        this.scene = scene;
        this.handlers = new HandlerText(dice, scene);
    }

    /** {@return the declaration} */
    String of(Scene.Type type, int depth) {
        return of(type, depth, false);
    }

    private String of(Scene.Type type, int depth, boolean inInterface) {
        boolean isAbstract = type.kind().equals("class") && dice.oneIn(8);
        StringBuilder text = new StringBuilder();
        text.append(annotations());
        text.append(modifiers(depth, inInterface, isAbstract)).append(' ');
        text.append(type.kind()).append(' ').append(type.name()).append(type.typeParameters());
        if (type.kind().equals("record") || dice.oneIn(50) && dice.odd()) {
            text.append(components());
        }
        text.append(supertypes(type)).append(" {\n");
        if (type.kind().equals("enum")) {
            text.append(
                    dice.pick("    ;\n", "    FIRST;\n", "    FIRST, SECOND {};\n", dice.odd() ? "" : "    FIRST;\n"));
        }
        members(type, isAbstract, depth)
                .forEach(member -> text.append("    ")
                        .append(member.replace("\n", "\n    ").stripTrailing())
                        .append('\n'));
        return text.append("}\n").toString();
    }

    private String annotations() {
        String text = dice.oneIn(6)
                ? "@WskDispatchTable" + dice.pick(Vocabulary.TABLE_VALUES, Vocabulary.ODD_TABLE_VALUES) + "\n"
                : "";
        if (dice.odd()) {
            text += "@WskDispatchTable" + dice.pick(Vocabulary.ODD_TABLE_VALUES) + "\n";
        }
        if (dice.oneIn(10)) {
            text += dice.pick(Vocabulary.ANNOTATIONS, Vocabulary.ODD_ANNOTATIONS) + "\n";
        }
        return text;
    }

    private String modifiers(int depth, boolean inInterface, boolean isAbstract) {
        if (dice.odd() && dice.oneIn(2)) {
            return dice.pick(
                    "public",
                    "private",
                    "private static",
                    "static",
                    "final abstract",
                    "sealed",
                    "non-sealed",
                    "protected",
                    "strictfp",
                    "public private",
                    "default",
                    "synchronized",
                    "abstract",
                    "transient",
                    "sealed abstract");
        }
        String access =
                depth == 0 || inInterface ? "" : dice.odd() ? "private" : dice.pick("", "", "public", "protected");
        String place = depth > 0 && !inInterface && dice.oneIn(2) ? "static" : "";
        return access + " " + place + (isAbstract ? " abstract" : "");
    }

    private String components() {
        if (dice.oneIn(2)) {
            return "()";
        }
        String annotation =
                dice.odd() ? "@" + scene.eventFor(scene.roots().get(0)).annotation() + " " : "";
        String type = dice.pick(List.of("int", "String", "java.nio.ByteBuffer"), Vocabulary.ODD_TYPES);
        return "(" + annotation + type + " " + dice.pick(Vocabulary.PARAMETERS, Vocabulary.ODD_PARAMETERS) + ")";
    }

    private String supertypes(Scene.Type type) {
        String superclass = "";
        boolean fits = type.event().category().equals("CONNECTION");
        if (type.kind().equals("class") && dice.oneIn(3)) {
            superclass = " extends " + supertype(type, false, fits ? Vocabulary.LIBRARY_CLASSES : List.of("lib.Empty"));
        } else if (dice.odd() && dice.oneIn(3)) {
            superclass = " extends " + dice.pick(Vocabulary.ODD_SUPERTYPES);
        }
        String interfaces = "";
        if (dice.oneIn(6) && !type.kind().equals("@interface") || dice.odd() && dice.oneIn(3)) {
            interfaces = (type.kind().equals("interface") ? " extends " : " implements ")
                    + supertype(type, true, fits ? Vocabulary.LIBRARY_INTERFACES : List.of("lib.Plain"));
            if (dice.odd()) {
                interfaces += ", " + supertype(type, true, Vocabulary.LIBRARY_INTERFACES);
            }
        }
        String permits = dice.odd() && dice.oneIn(4) ? " permits " + scene.anyType() : "";
        return superclass + interfaces + permits;
    }

    private String supertype(Scene.Type type, boolean wantsInterface, List<String> library) {
        if (dice.odd()) {
            return dice.oneIn(3) ? scene.anyType() : dice.pick(Vocabulary.ODD_SUPERTYPES);
        }
        String otherwise = dice.pick(library);
        return scene.supertype(type, wantsInterface)
                .filter(other -> dice.oneIn(2))
                .map(other -> other.use(
                        dice.pick("java.nio.ByteBuffer", "byte[]", "io.wsk.runtime.WskDataIndication", "String")))
                .orElse(otherwise);
    }

    private List<String> members(Scene.Type type, boolean isAbstract, int depth) {
        boolean isInterface = type.kind().endsWith("interface");
        List<String> members = new ArrayList<>();
        Set<String> events = new HashSet<>();
        int count = dice.below(4);
        for (int i = 0; i <= count; i++) {
            Event event = scene.eventFor(type);
            if (events.add(event.annotation()) || dice.odd()) {
                String member = handlers.of(event, isInterface, type.name());
                members.add(
                        dice.oneIn(12) && dice.odd()
                                ? "@" + scene.eventFor(type).annotation() + " " + member
                                : member);
            }
        }
        if (events.contains("WskInspectEvent") && !events.contains("WskAbortEvent") && !dice.odd()) {
            members.add(handlers.of(Event.STANDARD.get(5), isInterface, type.name()));
        }
        if (isAbstract && dice.odd()) {
            members.add("abstract void open();");
        }
        if (dice.oneIn(5)) {
            members.add(dice.below(members.size() + 1), other(type, isInterface));
        }
        type.nested()
                .forEach(nested -> members.add(dice.below(members.size() + 1), of(nested, depth + 1, isInterface)));
        return members;
    }

    /** A member that is no handler. */
    private String other(Scene.Type type, boolean isInterface) {
        if (dice.odd()) {
            return dice.pick(
                    "@WskReceiveEvent int field;",
                    "@WskReceiveEvent " + type.name() + "() {}",
                    "Missing field = new Missing();",
                    "static { int x = \"text\"; }",
                    "{ Missing.call(); }",
                    "void body() { class Local { @WskReceiveEvent void received(int x) {} } }",
                    "Object o = new Object() { @WskReceiveEvent void received(int x) {} };",
                    "int unfinished",
                    "}",
                    "{",
                    "void returns() { return 1; }",
                    "@WskReceiveEvent class Annotated {}",
                    "enum " + type.name() + " { ONE }",
                    "class Object {} class Override {} class String {}",
                    "interface WskConnectionDispatch<C> {} class WskConnectionSocket {}",
                    "int TABLE = 1, EVENT_MASK, WSK_EVENT_RECEIVE;",
                    "import java.util.List;",
                    "class A extends A {}",
                    "\"text\"",
                    "void same() {} void same() {}",
                    "@WskReceiveEvent",
                    "#",
                    "/* unfinished");
        }
        if (isInterface) {
            return dice.pick("int CONSTANT = 1;", "static void helper() {}", "default void other(int x) {}", ";");
        }
        return dice.pick(
                "static final int CONSTANT = 1;",
                "void other(int x) {}",
                "static { }",
                "/** Documented. @see Missing */ void documented() {}",
                type.kind().equals("record")
                        ? ""
                        : "Runnable runnable = () -> { class Local { @WskDisconnectEvent void disconnected() {} } };",
                "static int TABLE = 1;",
                ";");
    }
}
