package io.wsk.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The load generator as a process. It obeys the lines of its standard input: {@code open} with a {@link TaskLine}, answered by
 * {@code connected}; {@code run}, answered by {@code measuring} and then {@code measured} with a {@link Measured}; {@code close},
 * answered by {@code closed}. At the end of the input it exits. A failure is told by {@code failed} and its reason, and ends it.
 */
public final class LoadMain {
    private static final Gson GSON = new Gson();

    private final PrintStream out;
    private @Nullable Load load;

    private LoadMain(PrintStream out) {
        this.out = out;
    }

    /**
     * Obeys.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        LoadMain main = new LoadMain(new PrintStream(System.out, true, UTF_8));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                main.obey(line);
            }
        } catch (IOException | UncheckedIOException e) {
            main.out.println("failed: " + e.getMessage());
            throw e;
        }
    }

    private void obey(String line) throws IOException {
        if (line.startsWith("open ")) {
            load = Load.open(TaskLine.parse(line.substring("open ".length())));
            out.println("connected");
        } else if (line.equals("run") && load != null) {
            Measured measured = load.run(() -> out.println("measuring"));
            out.println("measured " + GSON.toJson(measured));
        } else if (line.equals("close") && load != null) {
            load.close();
            load = null;
            out.println("closed");
        } else {
            throw new IOException("cannot " + line + " now");
        }
    }
}
