package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.ForkedTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The work of our processor alone, without the files: several compilations one after another in one JVM, each with a new
 * processor of the same class loader, as in a build daemon. The files that are generated stay in memory.
 */
final class OwnWork {
    /**
     * What to compile.
     *
     * @param warmUp source files to compile before
     * @param warmUps how often
     * @param sources the source files
     * @param classPath the class path of all
     * @param processorPath the path of the one processor
     */
    record Task(List<String> warmUp, int warmUps, List<String> sources, String classPath, String processorPath) {}

    /**
     * What was measured.
     *
     * @param cold the first compilation of all, which is the first of the warm-up if there is one
     * @param warm the compilation after the warm-up
     */
    record Result(Run cold, Run warm) {}

    /**
     * One compilation.
     *
     * @param wallNanos the time of the processor's own work
     * @param cpuNanos the time that the thread has spent on a core for it
     * @param writingNanos the time in the filer
     * @param rounds how often the processor was called, the last round included
     * @param files how many files it has written
     */
    record Run(long wallNanos, long cpuNanos, long writingNanos, int rounds, int files) {}

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final ServiceLoader<Processor> processors;
    private final List<String> options;

    private OwnWork(Task task) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : task.processorPath().split(File.pathSeparator, -1)) {
            urls.add(Path.of(path).toUri().toURL());
        }
        // The parent gives the processor the platform, and nothing of ours.
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.processors = ServiceLoader.load(Processor.class, loader);
        this.options = List.of("-proc:only", "-encoding", "UTF-8", "-classpath", task.classPath());
    }

    public static void main(String[] args) throws IOException {
        ForkedTask.run(args, Task.class, OwnWork::measure);
    }

    /** {@return the times of the first compilation and of the last one} */
    static Result measure(Task task) throws IOException {
        OwnWork work = new OwnWork(task);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < task.warmUps(); i++) {
            runs.add(work.compile(task.warmUp()));
        }
        runs.add(work.compile(task.sources()));
        return new Result(runs.get(0), runs.get(task.warmUps()));
    }

    private Run compile(List<String> sources) throws IOException {
        TimedProcessor processor =
                new TimedProcessor(processors.stream().findFirst().orElseThrow().get(), Stopwatch.Clock.system());
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                MemoryOutput memory = new MemoryOutput(files)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(output, memory, null, options, null, files.getJavaFileObjectsFromStrings(sources));
            task.setProcessors(List.of(processor));
            if (!task.call() || !output.toString().isEmpty()) {
                throw new IOException("javac says:\n" + output);
            }
            Stopwatch.Reading own = processor.ownWork();
            return new Run(own.wall(), own.cpu(), processor.writing().wall(), processor.rounds(), memory.count());
        }
    }
}
