package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.runtime.Contender.HAND_WRITTEN;
import static io.wsk.benchmarks.runtime.Contender.MINA;
import static io.wsk.benchmarks.runtime.Contender.NETTY_EPOLL;
import static io.wsk.benchmarks.runtime.Contender.NETTY_NIO;
import static io.wsk.benchmarks.runtime.Contender.VERTX;
import static io.wsk.benchmarks.runtime.Contender.WSK;

import io.wsk.benchmarks.load.ConnectTask.Outcome;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.Workload;
import java.util.List;

/** B6: what a connection costs that comes and goes. */
final class AcceptCase {
    private static final List<Contender> EVERYBODY = List.of(WSK, HAND_WRITTEN, NETTY_NIO, NETTY_EPOLL, VERTX, MINA);
    private static final List<Contender> FILTERING = List.of(WSK, NETTY_NIO, NETTY_EPOLL);

    private static final ConnectVariant ACCEPT =
            new ConnectVariant("accept", Workload.GREET, Outcome.GREETED, EVERYBODY);
    private static final ConnectVariant CLOSE =
            new ConnectVariant("accept and close", Workload.HANG_UP, Outcome.TURNED_AWAY, Contender.FEW);
    private static final ConnectVariant REFUSE =
            new ConnectVariant("refused by the accept callback", Workload.REFUSE, Outcome.TURNED_AWAY, List.of(WSK));
    private static final ConnectVariant INSPECT =
            new ConnectVariant("inspect and accept", Workload.INSPECT_ACCEPT, Outcome.GREETED, FILTERING);
    private static final ConnectVariant REJECT =
            new ConnectVariant("inspect and reject", Workload.INSPECT_REJECT, Outcome.TURNED_AWAY, FILTERING);
    private static final ConnectVariant PEND =
            new ConnectVariant("pend and accept", Workload.INSPECT_PEND, Outcome.GREETED, List.of(WSK));

    static final List<ConnectVariant> VARIANTS = List.of(ACCEPT, CLOSE, REFUSE, INSPECT, REJECT, PEND);

    private AcceptCase() {}

    static LoadCase create() {
        return new LoadCase(
                "B6",
                "Connections that come and go",
                VARIANTS,
                ServerTable.of(
                        Column.spread("user, µs/connection", Quantity.USER_NANOS_PER_MESSAGE, 1e3),
                        Column.spread("system, µs/connection", Quantity.SYSTEM_NANOS_PER_MESSAGE, 1e3),
                        Column.spread("**both, µs/connection**", Quantity.CPU_NANOS_PER_MESSAGE, 1e3),
                        Column.oursComparedBy(Quantity.CPU_NANOS_PER_MESSAGE),
                        Column.median("allocated, B/connection", Quantity.ALLOCATED_BYTES_PER_MESSAGE),
                        Column.median("system calls/connection", Quantity.SYSTEM_CALLS_PER_MESSAGE),
                        Column.median("connections/s", Quantity.MESSAGES_PER_SECOND),
                        Column.median("refused of a million", Quantity.LOST_PER_MILLION),
                        Column.median("p50, µs", Quantity.P50_MICROS),
                        Column.median("p99, µs", Quantity.P99_MICROS)),
                Picture.ofCpu(ACCEPT.label(), "connection"),
                targets());
    }

    private static List<Target> targets() {
        Comparison accept = new Comparison(ACCEPT.label(), Quantity.CPU_NANOS_PER_MESSAGE);
        VariantComparison rejected = new VariantComparison(WSK, REJECT.label(), Quantity.CPU_NANOS_PER_MESSAGE);
        return List.of(
                accept.atMost("accept: CPU per connection at most that of Netty NIO", 1.0, List.of(NETTY_NIO)),
                rejected.lower("inspect and reject costs less than accept and close", CLOSE.label()));
    }
}
