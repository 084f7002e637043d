package io.wsk.testkit.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test that {@link Needs} something once where the network offers it, and not at all elsewhere. */
final class NeedsExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Needs needs = context.getRequiredTestMethod().getAnnotation(Needs.class);
        boolean offered = RunsOn.Networks.of(context.getRequiredTestClass())
                .capabilities()
                .containsAll(List.of(needs.value()));
        return offered ? Stream.of(new Once(context.getDisplayName())) : Stream.empty();
    }

    private record Once(String name) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return name;
        }
    }
}
