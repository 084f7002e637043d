package io.wsk.benchmarks.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A server that does nothing but start quickly: so many services, each with a handler class of its own, on one loop. It is as short as
 * it can be, knows nothing of this benchmark, and has on its class path what it needs.
 *
 * @param contender whose it is
 * @param templates its sources, resources below {@code startup} without their extension; see {@link StartUpSources}
 * @param jars how the names of its libraries begin, in the order of the class path
 */
record StartUpProgram(Contender contender, List<String> templates, List<String> jars) {
    static final List<StartUpProgram> ALL = List.of(
            of(
                    Contender.WSK,
                    List.of("wsk/Server", "wsk/Listener__n__", "wsk/Connection__n__"),
                    "wsk-runtime-",
                    "wsk-annotations-"),
            of(
                    Contender.HAND_WRITTEN,
                    List.of("hand-written/Server", "hand-written/Handler", "hand-written/Handler__n__")),
            of(
                    Contender.NETTY_NIO,
                    List.of("netty/Server", "netty/Handler__n__", "netty-nio/Transport"),
                    "netty-transport-4",
                    "netty-common-",
                    "netty-buffer-",
                    "netty-resolver-4"),
            of(
                    Contender.NETTY_EPOLL,
                    List.of("netty/Server", "netty/Handler__n__", "netty-epoll/Transport"),
                    "netty-transport-4",
                    "netty-common-",
                    "netty-buffer-",
                    "netty-resolver-4",
                    "netty-transport-classes-epoll-",
                    "netty-transport-native-epoll-",
                    "netty-transport-native-unix-common-"),
            of(
                    Contender.VERTX,
                    List.of("vertx/Server", "vertx/Handler__n__"),
                    "vertx-core-",
                    "netty-",
                    "jackson-core-"),
            of(
                    Contender.REACTOR_NETTY,
                    List.of("reactor-netty/Server", "reactor-netty/Handler__n__"),
                    "reactor-netty-core-",
                    "reactor-core-",
                    "reactive-streams-",
                    "netty-"),
            of(Contender.MINA, List.of("mina/Server", "mina/Handler__n__"), "mina-core-", "slf4j-api-", "slf4j-nop-"));

    /** The class with the main method. */
    static final String MAIN = "bench.Server";

    private static StartUpProgram of(Contender contender, List<String> templates, String... jars) {
        List<String> all = new ArrayList<>(templates);
        all.add("shared/Ready");
        return new StartUpProgram(contender, List.copyOf(all), List.of(jars));
    }

    static StartUpProgram of(String subject) {
        return ALL.stream()
                .filter(program -> program.contender.label().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
