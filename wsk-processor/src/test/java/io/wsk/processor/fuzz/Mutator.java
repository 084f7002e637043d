package io.wsk.processor.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the sources of the other tests of the processor, and changes a few of their words. */
final class Mutator {
    /** Uses of tables: without the processor they would be mistakes. */
    private static final Pattern USER =
            Pattern.compile("(?ms)^(import static [\\w.]*Dispatch[.*\\w]*;|class User \\{.*?^})$");

    private static final List<String> INSERTED = List.of(
            "public",
            "private",
            "protected",
            "static",
            "final",
            "abstract",
            "default",
            "synchronized",
            "native",
            "sealed",
            "record",
            "enum",
            "interface",
            "class",
            "@interface",
            "extends",
            "implements",
            "permits",
            "throws",
            "void",
            "int",
            "long",
            "byte[]",
            "var",
            "yield",
            "T",
            "?",
            "<T>",
            "<?>",
            "<",
            ">",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            ".",
            "@",
            "...",
            "Missing",
            "lib.Gone",
            "Object",
            "String",
            "null",
            "@Deprecated",
            "@Missing",
            "@Override",
            "this",
            "super",
            "import",
            "package",
            "WskCategory.STREAM",
            "WskCategory.EXTENSION",
            "WskEnabled.STATIC",
            "enabled",
            "dispatch",
            "requires");

    private static final List<String> MODIFIERS = List.of(
            "",
            "public",
            "private",
            "protected",
            "static",
            "final",
            "abstract",
            "default",
            "private static",
            "synchronized",
            "class",
            "interface",
            "enum",
            "record",
            "void",
            "long");

    private final List<Subject> cases;

    private Mutator(List<Subject> cases) {
        this.cases = cases;
    }

    /** {@return a mutator of all cases in these folders} */
    static Mutator of(List<Path> folders) {
        return new Mutator(folders.stream()
                .flatMap(folder -> SourceFiles.in(folder).stream())
                .toList());
    }

    /** {@return a mutant of this name} */
    Subject subject(String name, long seed) {
        Dice dice = new Dice(seed);
        Subject original = cases.get(dice.below(cases.size()));
        List<List<String>> sources = new ArrayList<>();
        for (Subject.File file : original.files()) {
            String text = moved(USER.matcher(file.text()).replaceAll(""), name, original);
            sources.add(new ArrayList<>(Tokens.of(text)));
        }
        for (int i = 1 + dice.below(3) / 2; i > 0; i--) {
            mutate(sources.get(dice.below(sources.size())), dice);
        }
        List<Subject.File> files = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String path = original.files().get(i).path();
            files.add(new Subject.File(name + path.substring(path.lastIndexOf('/')), Tokens.join(sources.get(i))));
        }
        return new Subject(name, original.origin() + ", mutated with " + seed, files);
    }

    private static void mutate(List<String> tokens, Dice dice) {
        int at = dice.below(tokens.size());
        switch (dice.below(12)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> Collections.swap(tokens, at, dice.below(tokens.size()));
            case 3 -> tokens.add(at, dice.pick(INSERTED));
            case 4 -> tokens.set(at, dice.pick(INSERTED));
            case 5 ->
                tokens.subList(at, Math.min(tokens.size(), at + 1 + dice.below(5)))
                        .clear();
            case 6 -> rename(tokens, at, dice.pick(Vocabulary.ODD_CLASSES));
            case 7 -> rename(tokens, at, tokens.get(dice.below(tokens.size())));
            case 8 -> change(tokens, at, "[A-Z]\\w*", tokens.get(dice.below(tokens.size())));
            case 9 ->
                change(
                        tokens,
                        at,
                        "\".*|\\d\\w*|true|false|ON|OFF|STATIC",
                        dice.pick("0", "3", "0x40", "-1", "\"\"", "\"$\"", "ON", "STATIC", "true"));
            case 10 ->
                change(
                        tokens,
                        at,
                        "public|private|static|final|abstract|default|class|interface|void|int|long",
                        dice.pick(MODIFIERS));
            default ->
                change(
                        tokens,
                        at,
                        "void|int|long|boolean|[A-Z]\\w*",
                        dice.pick(dice.pick(Vocabulary.ODD_TYPES), "void", "int", "lib.Base", "T"));
        }
        if (tokens.isEmpty()) {
            tokens.add(";");
        }
    }

    /** Changes the next word like this. */
    private static void change(List<String> tokens, int from, String like, String other) {
        for (int i = 0; i < tokens.size(); i++) {
            int at = (from + i) % tokens.size();
            if (tokens.get(at).matches(like)) {
                tokens.set(at, other);
                return;
            }
        }
    }

    /** Everywhere, beginning the search at a place. */
    private static void rename(List<String> tokens, int from, String name) {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get((from + i) % tokens.size());
            if (Tokens.isName(token) && Character.isUpperCase(token.charAt(0))) {
                Collections.replaceAll(tokens, token, name);
                return;
            }
        }
    }

    /** Moves a source to a package inside the one of the subject. */
    private static String moved(String text, String name, Subject all) {
        String result = text;
        for (Subject.File file : all.files()) {
            String old = SourceFiles.packageOf(file.text());
            if (!old.isEmpty()) {
                result = result.replaceAll("(?<![\\w.])" + Pattern.quote(old) + "(?=[.;])", name + "." + old);
            }
        }
        return SourceFiles.packageOf(result).isEmpty() ? "package " + name + ";\n" + result : result;
    }
}
