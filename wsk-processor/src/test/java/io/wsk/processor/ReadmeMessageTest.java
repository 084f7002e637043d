package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message that the readme shows is what javac prints about the code that the readme shows, with a mistake in one line. */
class ReadmeMessageTest {
    private static final Pattern LISTING = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern MESSAGE = Pattern.compile("(?ms)^```\\n(\\S+: error: \\[WSK.*?)\\n```$");

    @TempDir
    private Path folder;

    @Test
    void the_message_in_the_readme_is_what_javac_prints() throws IOException {
        String readme = Source.readText(Path.of("../README.md"));
        String message = first(MESSAGE, readme);
        String mistake = message.lines().toList().get(1);
        String method = mistake.substring(0, mistake.indexOf('('));
        String listing = first(LISTING, readme).replaceFirst("(?m)^\\Q" + method + "\\E\\(.*$", mistake);

        String printed = JavacOutput.of(
                folder,
                Compilation.of(List.of(new Source(message.substring(0, message.indexOf(':')), listing)))
                        .with(DiagnosticsTest.LINT));

        assertThat(printed).isEqualTo(message);
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow();
    }
}
