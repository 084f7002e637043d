package io.wsk.benchmarks.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A server that is measured. */
enum Contender {
    WSK("wsk"),
    HAND_WRITTEN("hand-written"),
    C_EPOLL("c-epoll"),
    NETTY_NIO("netty-nio"),
    NETTY_EPOLL("netty-epoll"),
    NETTY_IO_URING("netty-io_uring"),
    VERTX("vertx"),
    REACTOR_NETTY("reactor-netty"),
    MINA("mina");

    /** Everybody. */
    static final List<Contender> ALL = List.of(values());

    /** Those of a quick run. */
    static final List<Contender> FEW = List.of(WSK, HAND_WRITTEN, NETTY_NIO, NETTY_EPOLL);

    static final List<Contender> NETTY = List.of(NETTY_NIO, NETTY_EPOLL, NETTY_IO_URING);

    static final List<Contender> FRAMEWORKS =
            List.of(NETTY_NIO, NETTY_EPOLL, NETTY_IO_URING, VERTX, REACTOR_NETTY, MINA);

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    /** {@return its name on the command line and in the results} */
    String label() {
        return label;
    }

    static Optional<Contender> named(String label) {
        return Arrays.stream(values())
                .filter(contender -> contender.label.equals(label))
                .findFirst();
    }
}
