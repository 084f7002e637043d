package io.wsk.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;

/** A load on one server. */
interface Load extends Closeable {
    /** {@return what a task asks for, ready to begin} */
    static Load open(Task task) throws IOException {
        if (task instanceof DatagramTask datagrams) {
            return DatagramLoad.open(datagrams);
        } else if (task instanceof ConnectTask connects) {
            return ConnectLoad.open(connects);
        } else if (task instanceof StallTask stalls) {
            return StallLoad.open(stalls);
        } else {
            return LoadGenerator.connect((LoadTask) task);
        }
    }

    /**
     * Warms up, measures, and waits for all that is on its way.
     *
     * @param measuring called when measuring begins
     */
    Measured run(Runnable measuring) throws IOException;
}
