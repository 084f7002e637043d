package io.wsk.benchmarks.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.wsk.benchmarks.measure.ForkedTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.tools.ToolProvider;

/** One run of javac in a JVM of its own, as the command {@code javac} would do it. */
final class WholeCompilation {
    /** The arguments of the command. */
    record Task(List<String> arguments) {}

    /**
     * What is known only inside.
     *
     * @param cpuNanos the time that all threads have spent, those of the JVM included
     * @param output what the compiler printed
     * @param exitCode its exit code
     */
    record Result(long cpuNanos, String output, int exitCode) {}

    private WholeCompilation() {}

    public static void main(String[] args) throws IOException {
        ForkedTask.run(args, Task.class, WholeCompilation::compile);
    }

    /** Runs javac. */
    static Result compile(Task task) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, output, output, task.arguments().toArray(String[]::new));
        return new Result(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime(),
                output.toString(UTF_8),
                code);
    }
}
