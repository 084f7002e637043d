package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.BuildFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The class path of the sources and the path of each processor, which the build has written beside this module's jar. */
final class ToolPaths {
    private final Path folder;

    private ToolPaths(Path folder) {
        this.folder = folder;
    }

    /** {@return the paths of this build} */
    static ToolPaths ofThisBuild() {
        return new ToolPaths(buildFolder().resolve("paths"));
    }

    /** {@return the folder that the build writes to} */
    static Path buildFolder() {
        return BuildFolder.path();
    }

    /** {@return the class path of all sources: everybody's annotations, and our runtime} */
    String library() throws IOException {
        return read("library");
    }

    /** {@return the processor path of an artifact} */
    String processor(String artifact) throws IOException {
        return read(artifact);
    }

    /** {@return the version of a processor, taken from the name of its jar} */
    String version(String artifact) throws IOException {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
        for (String path : processor(artifact).split(File.pathSeparator, -1)) {
            Matcher matcher = jar.matcher(Path.of(path).getFileName().toString());
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        throw new IOException("no jar of " + artifact + " on its path");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }
}
