package io.wsk.processor.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a source: names, literals, signs. Comments and white space are left out. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)//[^\n]*|/\\*.*?\\*/" // comments
                    + "|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'" // literals
                    + "|[\\p{javaJavaIdentifierPart}]+|->|::|\\.\\.\\.|\\S");

    private Tokens() {}

    static List<String> of(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("//") && !token.startsWith("/*"))
                .toList();
    }

    /** {@return a source of these words} */
    static String join(List<String> tokens) {
        return tokens.stream()
                .map(token -> token.matches("[;{}]") ? token + "\n" : token)
                .collect(Collectors.joining(" ", "", "\n"));
    }

    static boolean isName(String token) {
        return Character.isJavaIdentifierStart(token.codePointAt(0));
    }
}
