package io.wsk.processor.report;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds the place in a declaration that javac points at: the name of a method or a parameter, the word before the name of a class.
 * The API of the trees only tells where the declaration begins, at its first annotation, which may be many lines above.
 */
final class DeclarationPoint {
    private static final String COMMENT = "/\\*(?s:.*?)\\*/|//.*+";
    private static final String TEXT_BLOCK = "\"\"\"(?s:.*?)\"\"\"";
    private static final String STRING = "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"";
    private static final String CHARACTER = "'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'";
    private static final String SKIPPED = String.join("|", COMMENT, TEXT_BLOCK, STRING, CHARACTER);
    private static final String GAP = "(?:\\s|" + COMMENT + ")";

    private DeclarationPoint() {}

    /** {@return where that is, in the source that has the declaration from a place on} */
    static OptionalInt find(String source, int start, Element element) {
        String name = Pattern.quote(element.getSimpleName().toString());
        Matcher matcher = Pattern.compile(SKIPPED + "|" + wanted(element, name + "(?!\\p{javaJavaIdentifierPart})"))
                .matcher(source)
                .region(start, source.length())
                .useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.group("found") != null) {
                return OptionalInt.of(matcher.start("found"));
            }
        }
        return OptionalInt.empty();
    }

    private static String wanted(Element element, String name) {
        String before = "(?<![@.\\p{javaJavaIdentifierPart}])";
        if (element instanceof TypeElement) {
            return before + "(?<found>class|interface|enum|record)" + GAP + "+" + name;
        }
        if (element instanceof ExecutableElement) {
            return before + "(?<found>" + name + ")(?=" + GAP + "*\\()";
        }
        return before + "(?<found>" + name + ")(?=" + GAP + "*[,)\\[])";
    }
}
