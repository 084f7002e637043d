package io.wsk.benchmarks.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A case without servers: a command of its own, which a run of all cases runs too. */
enum OtherCase {
    B7("toggle", true),
    B9("dispatch", true),
    /** Takes as long as all others together, so only whoever names it gets it. */
    B11("processor", false);

    private final String command;
    private final boolean isUsual;

    OtherCase(String command, boolean isUsual) {
        this.command = command;
        this.isUsual = isUsual;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(OtherCase::name).toList();
    }

    /** {@return whether it is measured if no case is named} */
    boolean isUsual() {
        return isUsual;
    }

    /**
     * {@return what to type for it}
     *
     * @param rounds how often everything is measured
     * @param reports the folder of the reports
     * @param results the file of the figures
     */
    List<String> arguments(Mode mode, int rounds, Path reports, Path results) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (mode == Mode.QUICK && isUsual) {
            arguments.add("--quick");
        }
        arguments.addAll(List.of(
                "--rounds",
                Integer.toString(rounds),
                "--output",
                reports.resolve(command).toString(),
                "--results",
                results.toString()));
        return arguments;
    }
}
