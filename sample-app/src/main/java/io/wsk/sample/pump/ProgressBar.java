package io.wsk.sample.pump;

import java.io.Closeable;
import java.io.PrintWriter;

/** One line on a terminal that shows how much is done; nothing where the output is not a terminal. */
final class ProgressBar implements Closeable {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final long total;
    private final boolean terminal;
    private boolean shown;

    /**
     * Shows nothing yet.
     *
     * @param out where to print
     * @param total how much there is to do, in bytes
     * @param terminal whether a line can be written over
     */
    ProgressBar(PrintWriter out, long total, boolean terminal) {
        this.out = out;
        this.total = total;
        this.terminal = terminal;
    }

    /**
     * Draws the bar anew.
     *
     * @param done how much is done, in bytes
     */
    void show(long done) {
        if (terminal) {
            out.print("\r" + line(done, total));
            out.flush();
            shown = true;
        }
    }

    /** Ends the line, so that what follows stands on its own. */
    @Override
    public void close() {
        if (shown) {
            out.println();
        }
    }

    /** {@return the bar, of the same width for every amount, so that each covers the one before} */
    static String line(long done, long total) {
        double fraction = total == 0 ? 1 : (double) done / total;
        int filled = (int) (fraction * WIDTH);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        return "[%s] %3d %%  %10s of %s"
                .formatted(bar, (int) (fraction * 100), new ByteSize(done), new ByteSize(total));
    }
}
