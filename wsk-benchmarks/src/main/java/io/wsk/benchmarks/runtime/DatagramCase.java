package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.runtime.Contender.HAND_WRITTEN;
import static io.wsk.benchmarks.runtime.Contender.MINA;
import static io.wsk.benchmarks.runtime.Contender.NETTY_EPOLL;
import static io.wsk.benchmarks.runtime.Contender.NETTY_IO_URING;
import static io.wsk.benchmarks.runtime.Contender.NETTY_NIO;
import static io.wsk.benchmarks.runtime.Contender.REACTOR_NETTY;
import static io.wsk.benchmarks.runtime.Contender.VERTX;
import static io.wsk.benchmarks.runtime.Contender.WSK;

import io.wsk.benchmarks.results.Quantity;
import java.util.ArrayList;
import java.util.List;

/** B5: datagrams. */
final class DatagramCase {
    static final List<Contender> CONTENDERS =
            List.of(WSK, HAND_WRITTEN, NETTY_NIO, NETTY_EPOLL, NETTY_IO_URING, VERTX, REACTOR_NETTY, MINA);

    private static final int FEW_BYTES = 64;
    private static final int MANY_BYTES = 1200;
    private static final int MANY_PEERS = 1000;

    static final List<DatagramVariant> VARIANTS = List.of(
            new DatagramVariant(1, FEW_BYTES),
            new DatagramVariant(MANY_PEERS, FEW_BYTES),
            new DatagramVariant(1, MANY_BYTES),
            new DatagramVariant(MANY_PEERS, MANY_BYTES));

    private DatagramCase() {}

    static LoadCase create() {
        return new LoadCase(
                "B5",
                "Datagrams",
                VARIANTS,
                ServerTable.of(
                        Column.spread("user, ns/datagram", Quantity.USER_NANOS_PER_MESSAGE),
                        Column.spread("system, ns/datagram", Quantity.SYSTEM_NANOS_PER_MESSAGE),
                        Column.spread("**datagrams/CPU-second**", Quantity.MESSAGES_PER_CPU_SECOND),
                        Column.oursComparedBy(Quantity.MESSAGES_PER_CPU_SECOND),
                        Column.median("allocated, B/datagram", Quantity.ALLOCATED_BYTES_PER_MESSAGE),
                        Column.median("system calls/datagram", Quantity.SYSTEM_CALLS_PER_MESSAGE),
                        Column.median("datagrams/s", Quantity.MESSAGES_PER_SECOND),
                        Column.median("lost of a million", Quantity.LOST_PER_MILLION),
                        Column.median("p50, µs", Quantity.P50_MICROS),
                        Column.median("p99, µs", Quantity.P99_MICROS)),
                Picture.ofCpu(VARIANTS.get(0).label(), "datagram"),
                targets());
    }

    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (DatagramVariant variant : VARIANTS) {
            Comparison speed = new Comparison(variant.label(), Quantity.MESSAGES_PER_CPU_SECOND);
            targets.add(speed.atLeast(
                    variant.label() + ": datagrams per CPU-second at least those of Netty NIO and Vert.x",
                    1.0,
                    List.of(NETTY_NIO, VERTX)));
        }
        return targets;
    }
}
