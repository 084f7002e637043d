package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A case without servers: a command of its own, which a run of all cases runs too. */
enum OtherCase {
    B7("toggle", "toggle.json", true),
    B9("dispatch", "dispatch.json", true),
    /** Takes as long as all others together, so only whoever names it gets it. */
    B11("processor", "results.json", false);

    private final String command;
    private final String results;
    private final boolean isUsual;

    OtherCase(String command, String results, boolean isUsual) {
        this.command = command;
        this.results = results;
        this.isUsual = isUsual;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(OtherCase::name).toList();
    }

    /** {@return whether it is measured if no case is named} */
    boolean isUsual() {
        return isUsual;
    }

    /** {@return what to type for it} */
    List<String> arguments(Mode mode, Path folder) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (mode == Mode.QUICK && isUsual) {
            arguments.add("--quick");
        }
        arguments.addAll(List.of("--output", folderIn(folder).toString()));
        return arguments;
    }

    /** {@return whether it has been measured there at this revision} */
    boolean isDone(Path folder, String revision) throws IOException {
        Path file = folderIn(folder).resolve(results);
        return Files.exists(file) && Results.readFrom(file).revision().equals(revision);
    }

    private Path folderIn(Path folder) {
        return folder.resolve(command);
    }
}
