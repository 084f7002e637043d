package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The signature that a message proposes is right: whoever pastes it gets a handler that compiles. */
class ProposedSignaturesTest {
    private static final Pattern PROPOSAL =
            Pattern.compile("(?:^fix: |them: )(@Wsk.+) \\{ \\.\\.\\. (?:(.+) )?}$", Pattern.MULTILINE);

    /** What the class of the case is called, which a static handler takes. */
    private static final Pattern OWN_CLASS = Pattern.compile("\\b(?:Handler|Heir)\\b(?:<\\?>)?");

    /** What the accept handlers of the cases return. */
    private static final Source CONNECTION = Source.of(
            "package cases; class Connection { @io.wsk.annotations.WskDisconnectEvent void disconnected() {} }");

    @ParameterizedTest
    @EnumSource
    void every_proposed_signature_can_be_pasted(CompilerUnderTest compiler) {
        List<Source> handlers = new ArrayList<>(List.of(CONNECTION));
        for (String proposal : proposals()) {
            handlers.add(Source.of("""
                    package cases;

                    import io.wsk.annotations.*;
                    import io.wsk.runtime.*;
                    import java.nio.ByteBuffer;

                    class Handler%d {
                        %s
                    }
                    """.formatted(
                            handlers.size(), OWN_CLASS.matcher(proposal).replaceAll("Handler" + handlers.size()))));
        }

        assertThat(handlers).hasSizeGreaterThan(20);
        assertThat(compiler.compile(handlers).errors())
                .filteredOn(error -> !error.message().matches("(?s)\\[WSK02[24]].+"))
                .as("mistakes besides the events that are missing")
                .isEmpty();
    }

    private static List<String> proposals() {
        return DiagnosticCase.all().stream()
                .flatMap(subject -> subject.expectations().stream())
                .filter(expectation -> expectation.text().matches("(?s)\\[WSK01[0-3]].+"))
                .flatMap(expectation -> PROPOSAL.matcher(expectation.text()).results())
                .map(ProposedSignaturesTest::handler)
                .distinct()
                .sorted()
                .toList();
    }

    /** What stands in the body of a proposal are expressions. */
    private static String handler(MatchResult proposal) {
        String expressions = proposal.group(2) == null ? "" : proposal.group(2).replace(" ...", ";");
        return proposal.group(1) + " { " + expressions + " throw new IllegalStateException(); }";
    }
}
