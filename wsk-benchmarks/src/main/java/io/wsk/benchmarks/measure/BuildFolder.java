package io.wsk.benchmarks.measure;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the folder that the build writes to. */
public final class BuildFolder {
    private BuildFolder() {}

    /** {@return the folder that this class, or its jar, lies in} */
    public static Path path() {
        try {
            return Path.of(BuildFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
