package io.wsk.sample.toggle;

import io.wsk.sample.RuntimeVersion;
import io.wsk.sample.Transcript;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what switching callbacks does, on sockets of this machine, and fails if it does something else. */
@Command(
        name = "toggle",
        description = "Switches callbacks on and off, and shows what is called when.",
        mixinStandardHelpOptions = true,
        versionProvider = RuntimeVersion.class)
public final class ToggleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Transcript transcript = new Transcript(spec.commandLine().getOut());
        new SwitchingDemo(transcript).run();
        new StaticDemo(transcript).run();
        return ExitCode.OK;
    }
}
