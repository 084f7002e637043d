package io.wsk.testkit.conformance;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test that {@link Needs}, or {@link Lacks}, something once where the network offers it, and not at all elsewhere. */
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
        Set<Capability> offered = RunsOn.Networks.of(context).capabilities();
        return wanted(context.getRequiredTestMethod(), offered)
                ? Stream.of(new Once(context.getDisplayName()))
                : Stream.empty();
    }

    /** Whether a test is for a network that offers this. */
    static boolean wanted(Method test, Set<Capability> offered) {
        Needs needs = test.getAnnotation(Needs.class);
        Lacks lacks = test.getAnnotation(Lacks.class);
        return (needs == null || offered.containsAll(List.of(needs.value())))
                && (lacks == null || !offered.contains(lacks.value()));
    }

    private record Once(String name) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return name;
        }
    }
}
