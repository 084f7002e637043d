package io.wsk.benchmarks.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A server that is measured. */
enum Contender {
    WSK("wsk", Role.OURS),
    WSK_STATIC("wsk-static", Role.OURS),
    HAND_WRITTEN("hand-written", Role.FLOOR),
    C_EPOLL("c-epoll", Role.FLOOR),
    NETTY_NIO("netty-nio", Role.FRAMEWORK),
    NETTY_EPOLL("netty-epoll", Role.FRAMEWORK),
    NETTY_IO_URING("netty-io_uring", Role.FRAMEWORK),
    VERTX("vertx", Role.FRAMEWORK),
    REACTOR_NETTY("reactor-netty", Role.FRAMEWORK),
    MINA("mina", Role.FRAMEWORK);

    /** Everybody. */
    static final List<Contender> ALL = List.of(values());

    /** Those of a quick run. */
    static final List<Contender> FEW = List.of(WSK, HAND_WRITTEN, NETTY_NIO, NETTY_EPOLL);

    static final List<Contender> NETTY = List.of(NETTY_NIO, NETTY_EPOLL, NETTY_IO_URING);

    static final List<Contender> FRAMEWORKS =
            ALL.stream().filter(contender -> contender.role == Role.FRAMEWORK).toList();

    private enum Role {
        OURS,
        FLOOR,
        FRAMEWORK
    }

    private final String label;
    private final Role role;

    Contender(String label, Role role) {
        this.label = label;
        this.role = role;
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
