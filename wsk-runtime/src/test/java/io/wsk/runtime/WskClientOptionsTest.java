package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.nio.NioTransport;
import io.wsk.runtime.transport.TransportFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WskClientOptionsTest {
    private static final WskClientOptions DEFAULTS = WskClientOptions.defaults();

    @Test
    void the_defaults_are_as_documented() {
        assertThat(DEFAULTS.loops()).isBetween(1, 8);
        assertThat(DEFAULTS.listenBacklog()).isEqualTo(1024);
        assertThat(DEFAULTS.receiveHold()).isEqualTo(65_536);
        assertThat(DEFAULTS.sendHighWater()).isEqualTo(262_144);
        assertThat(DEFAULTS.sendLowWater()).isEqualTo(65_536);
        assertThat(DEFAULTS.sendLimit()).isEqualTo(16_777_216);
        assertThat(DEFAULTS.closeTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(DEFAULTS.drainTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void each_copy_changes_one_thing() {
        TransportFactory transport = NioTransport::open;
        Executor executor = Runnable::run;
        WskClientOptions changed = DEFAULTS.withTransport(transport)
                .withLoops(3)
                .withListenBacklog(4)
                .withReceiveHold(5000)
                .withSendBounds(6, 7, 8)
                .withCloseTimeout(Duration.ofSeconds(9))
                .withDrainTimeout(Duration.ofSeconds(10))
                .withLimits(
                        WskLimits.DEFAULT.withRetained(1, 2).withInspections(3).withConnectionsPerListener(4))
                .withTimeouts(WskTimeouts.NONE
                        .withIdle(Duration.ofSeconds(11))
                        .withFirstByte(Duration.ofSeconds(12))
                        .withWriteStall(Duration.ofSeconds(13)))
                .withStallWarning(Duration.ofSeconds(14))
                .withDebug(true)
                .withExecutor(executor);
        assertThat(changed)
                .isEqualTo(new WskClientOptions(
                        transport,
                        3,
                        4,
                        5000,
                        7,
                        6,
                        8,
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10),
                        new WskLimits(1, 2, 3, 4),
                        new WskTimeouts(Duration.ofSeconds(11), Duration.ofSeconds(12), Duration.ofSeconds(13)),
                        Duration.ofSeconds(14),
                        true,
                        List.of(),
                        executor));
    }

    @Test
    void values_out_of_range_are_refused() {
        refused(() -> DEFAULTS.withLoops(0));
        refused(() -> DEFAULTS.withListenBacklog(0));
        refused(() -> WskLimits.DEFAULT.withRetained(-1, 0));
        refused(() -> WskLimits.DEFAULT.withRetained(0, -1));
        refused(() -> WskLimits.DEFAULT.withInspections(0));
        refused(() -> WskLimits.DEFAULT.withConnectionsPerListener(0));
        refused(() -> WskTimeouts.NONE.withIdle(Duration.ofNanos(-1)));
        refused(() -> WskTimeouts.NONE.withFirstByte(Duration.ofNanos(-1)));
        refused(() -> WskTimeouts.NONE.withWriteStall(Duration.ofNanos(-1)));
        refused(() -> DEFAULTS.withStallWarning(Duration.ofNanos(-1)));
        refused(() -> DEFAULTS.withReceiveHold(1023));
        refused(() -> DEFAULTS.withSendBounds(-1, 7, 8));
        refused(() -> DEFAULTS.withSendBounds(8, 7, 8));
        refused(() -> DEFAULTS.withSendBounds(6, 9, 8));
        refused(() -> DEFAULTS.withCloseTimeout(Duration.ofNanos(-1)));
        refused(() -> DEFAULTS.withDrainTimeout(Duration.ofNanos(-1)));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(WskStatus.INVALID_PARAMETER);
            assertThat(e.remedy()).isNotBlank();
        });
    }
}
