package io.wsk.processor.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the manifest of the jar tells. */
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(JarVersion.class.getPackage().getImplementationVersion())
                .orElse("outside its jar");
        return new String[] {"wsk-processor " + version};
    }
}
