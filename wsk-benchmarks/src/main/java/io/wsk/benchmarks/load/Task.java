package io.wsk.benchmarks.load;

/** What the load generator is to do. */
public sealed interface Task permits LoadTask, StallTask, DatagramTask, ConnectTask {
    /** {@return how many seconds nothing counts} */
    double warmUpSeconds();

    /** {@return how many seconds are measured, or 0 if messages are counted instead} */
    double seconds();
}
