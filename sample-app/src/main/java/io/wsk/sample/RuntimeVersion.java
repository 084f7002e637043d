package io.wsk.sample;

import io.wsk.runtime.WskVersion;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version} with the version of WSK that is modelled, and the Java that runs it. */
public final class RuntimeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"WSK " + WskVersion.V1_0, "Java " + Runtime.version()};
    }
}
