package io.wsk.benchmarks.toggle;

import java.util.Optional;
import java.util.function.Supplier;

/** Whose switch is measured. */
enum Subject {
    /** What the measurement costs, which is in all other figures. */
    NOTHING("nothing is switched", WskSwitchable::untouched),
    WSK("WSK, `disable` + `enable`", WskSwitchable::disableAndEnable),
    NETTY_NIO("Netty NIO, `setAutoRead`", NettySwitchable::nio),
    NETTY_EPOLL("Netty epoll, `setAutoRead`", NettySwitchable::epoll),
    VERTX("Vert.x, `pause` + `resume`", VertxSwitchable::new);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor or a static method
    private final Supplier<Switchable> opener;

    Subject(String label, Supplier<Switchable> opener) {
        this.label = label;
        this.opener = opener;
    }

    String label() {
        return label;
    }

    /** {@return why it cannot be measured on this machine, if so} */
    Optional<String> hindrance() {
        return this == NETTY_EPOLL ? NettySwitchable.whyNoEpoll() : Optional.empty();
    }

    /** {@return a server that listens} */
    Switchable open() {
        return opener.get();
    }
}
