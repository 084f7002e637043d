package io.wsk.sample;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a sample that plays both sides does and sees, one line for each step. Callbacks hand in what they see from their
 * loop; the sample says what it expects next, and only then is it printed. So the lines are the same in every run, and a
 * run that differs fails.
 */
public final class Transcript {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Duration patience;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /**
     * Starts an empty transcript.
     *
     * @param out where the lines go
     */
    public Transcript(PrintWriter out) {
        this(out, PATIENCE);
    }

    Transcript(PrintWriter out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /**
     * Begins a part.
     *
     * @param text its heading
     */
    public void heading(String text) {
        out.println(text);
    }

    /**
     * Prints a step of the sample's own.
     *
     * @param who who takes it
     * @param what what is done
     */
    public void step(String who, String what) {
        out.println(line(who, what));
    }

    /**
     * Prints a step of the sample's own together with its result.
     *
     * @param who who takes it
     * @param what what is done
     * @param result what came of it
     * @param expected what must come of it
     * @throws SampleFailure if something else came of it
     */
    public void step(String who, String what, String result, String expected) {
        if (!result.equals(expected)) {
            throw new SampleFailure("%s %s: %s instead of %s".formatted(who, what, result, expected));
        }
        step(who, what + ": " + result);
    }

    /**
     * Hands in what has happened; from any thread, without waiting.
     *
     * @param who who saw it
     * @param what what was seen
     */
    public void event(String who, String what) {
        events.add(line(who, what));
    }

    /**
     * Waits for the next event and prints it.
     *
     * @param who who must see it
     * @param what what must be seen
     * @throws SampleFailure if it is another one, or none comes
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    public void expect(String who, String what) throws InterruptedException {
        String expected = line(who, what);
        String event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (event == null) {
            throw new SampleFailure(
                    "nothing came within %d ms instead of '%s'".formatted(patience.toMillis(), expected.strip()));
        }
        if (!event.equals(expected)) {
            throw new SampleFailure("'%s' came instead of '%s'".formatted(event.strip(), expected.strip()));
        }
        out.println(event);
    }

    /**
     * Makes sure that nothing else has been seen.
     *
     * @throws SampleFailure if something has
     */
    public void expectNothing() {
        String event = events.poll();
        if (event != null) {
            throw new SampleFailure("'%s' came, where nothing should".formatted(event.strip()));
        }
    }

    private static String line(String who, String what) {
        return "  %-11s  %s".formatted(who, what);
    }
}
