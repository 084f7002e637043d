package io.wsk.benchmarks.load;

/** What the load generator is to do. */
public sealed interface Task permits LoadTask, StallTask, DatagramTask, ConnectTask {}
