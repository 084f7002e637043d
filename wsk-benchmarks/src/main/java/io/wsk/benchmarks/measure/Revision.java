package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Tells which sources of this project are measured. */
public final class Revision {
    private Revision() {}

    /** {@return what git calls the commit, with {@code -dirty} if files differ from it; {@code unknown} without git} */
    public static String ofWorkingTree() throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return git.waitFor() == 0 ? output : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
