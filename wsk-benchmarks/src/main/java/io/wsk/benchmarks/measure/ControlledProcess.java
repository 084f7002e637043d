package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is told what to do by lines of its standard input, and answers with lines of its standard output. */
public final class ControlledProcess implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_END = Duration.ofSeconds(5);

    /** What stands in the queue behind the last line. */
    private static final String END = "\0end";

    private final String name;
    private final Process process;
    private final Path log;
    private final Writer input;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ControlledProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        input = process.outputWriter(UTF_8);
        Thread reader = new Thread(this::readLines, name + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a process.
     *
     * @param name for messages
     * @param command what to run
     * @param log the file for its standard error
     */
    public static ControlledProcess start(String name, List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ControlledProcess(name, process, log);
    }

    /** {@return its process id} */
    public long pid() {
        return process.pid();
    }

    /** Sends it a line. */
    public void tell(String line) throws IOException {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new IOException(name + " has ended; see " + log, e);
        }
    }

    /** {@return the next line that it prints} */
    public String nextLine() throws IOException, InterruptedException {
        return nextLine(0);
    }

    private String nextLine(double seconds) throws IOException, InterruptedException {
        @Nullable String line = lines.poll(PATIENCE.toSeconds() + (long) seconds, TimeUnit.SECONDS);
        if (line == null) {
            throw new IOException(name + " does not answer; see " + log);
        }
        if (line.equals(END)) {
            throw new IOException(name + " has ended; see " + log);
        }
        return line;
    }

    /** {@return what stands behind a word in the next line, which must begin with it} */
    public String expect(String word) throws IOException, InterruptedException {
        return expectAfter(0, word);
    }

    /** {@return the same of a line that it is to print in so many seconds} */
    public String expectAfter(double seconds, String word) throws IOException, InterruptedException {
        String line = nextLine(seconds);
        if (!line.startsWith(word)) {
            throw new IOException("%s says \"%s\" instead of \"%s\"; see %s".formatted(name, line, word, log));
        }
        return line.substring(word.length()).strip();
    }

    private void readLines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add("unreadable: " + e.getMessage());
        }
        lines.add(END);
    }

    /** Ends its input, which ends it; one that does not end is killed. */
    @Override
    public void close() throws IOException {
        try {
            input.close();
        } catch (IOException e) {
            process.destroyForcibly(); // it has gone already, or will not listen
        }
        try {
            if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
