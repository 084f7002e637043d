package io.wsk.benchmarks.load;

import java.io.IOException;

/** What is attached to a key of the load generator's selector, and told when it is ready. */
interface ReadyChannel {
    void ready() throws IOException;
}
