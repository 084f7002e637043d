package io.wsk.testkit.conformance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a suite the network that it {@link RunsOn}. */
final class NetworkResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ConformanceNetwork.class;
    }

    @Override
    public ConformanceNetwork resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return RunsOn.Networks.of(context);
    }
}
