package io.wsk.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that {@code docs/wsk-reference.md} defines, in its order. */
final class RuleReference {
    private static final Pattern HEADING = Pattern.compile("#{1,2} (\\d+(?:\\.\\d+)?)\\.? (.*)");
    private static final Pattern DEFINITION = Pattern.compile("(?:- |\\| )\\*\\*([A-Z]{3}-\\d{2,3})\\*\\*(.*)");
    private static final int TITLE_LENGTH = 70;

    /**
     * A rule.
     *
     * @param id its id
     * @param section the number of the section that defines it, for example {@code 5.4}
     * @param title its first words
     */
    record Definition(String id, String section, String title) {
        /** {@return whether it is defined in a section or one of its subsections} */
        boolean isIn(String outer) {
            return section.equals(outer) || section.startsWith(outer + ".");
        }
    }

    private final Map<String, Definition> rules = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

    static RuleReference read(Path file) throws IOException {
        RuleReference reference = new RuleReference();
        String section = "";
        for (String line : Files.readAllLines(file)) {
            Matcher heading = HEADING.matcher(line);
            Matcher definition = DEFINITION.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                reference.sections.put(section, heading.group(2));
            } else if (definition.lookingAt()) {
                String id = definition.group(1);
                Definition rule = new Definition(id, section, title(definition.group(2)));
                if (reference.rules.put(id, rule) != null) {
                    throw new IOException(file + " defines " + id + " twice");
                }
            }
        }
        return reference;
    }

    /** {@return the rules by id} */
    Map<String, Definition> rules() {
        return rules;
    }

    /** {@return the headings by section number} */
    Map<String, String> sections() {
        return sections;
    }

    /** The first sentence, or the first cell of a table's row, without emphasis and not too long. */
    private static String title(String text) {
        String title = text.strip()
                .replaceFirst("^\\| *", "")
                .replaceFirst("(?<!\\\\)\\|.*", "")
                .replace("*", "");
        title = title.replaceFirst("\\. .*", "").strip();
        if (title.length() > TITLE_LENGTH) {
            int cut = title.lastIndexOf(' ', TITLE_LENGTH);
            title = title.substring(0, cut);
            if (title.chars().filter(c -> c == '`').count() % 2 != 0) {
                int code = title.lastIndexOf('`');
                if (code == 0) {
                    return title + " …`";
                }
                title = title.substring(0, code).strip();
            }
            title += " …";
        }
        return title;
    }
}
