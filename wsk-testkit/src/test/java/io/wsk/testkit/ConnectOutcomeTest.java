package io.wsk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connect that gives its caller no socket leaves none behind (SCN-01). */
@Timeout(30)
class ConnectOutcomeTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final WskClient client = network.client();

    @BeforeEach
    void serve() {
        network.server(MemoryNetwork.address(7));
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void a_socket_that_dies_on_the_way_is_closed() {
        WskIrp irp = WskIrp.create();
        client.socketConnect(
                MemoryNetwork.address(0),
                MemoryNetwork.address(7),
                new EchoConnection(),
                EchoConnectionDispatch.TABLE,
                irp);
        network.step(); // the attempt has begun
        WskSocket socket = client.sockets().iterator().next();
        network.breakSocket(((WskConnectionSocket) socket).localAddress());
        network.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.FILE_FORCED_CLOSED);
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void one_that_is_still_connecting_has_no_address_yet() { // GLA-01
        client.connect(new EchoConnection(), EchoConnectionDispatch.TABLE, MemoryNetwork.address(7), WskIrp.create());
        network.step();
        WskConnectionSocket socket =
                (WskConnectionSocket) client.sockets().iterator().next();
        assertThatThrownBy(socket::localAddress)
                .isInstanceOfSatisfying(
                        WskException.class, e -> assertThat(e.rule()).isEqualTo("GLA-01"));
        network.settle();
        assertThat(socket.localAddress()).isNotNull();
    }

    @Test
    void one_that_connects_although_its_caller_was_interrupted_is_closed() throws Exception {
        FutureTask<WskSocket> connecting = new FutureTask<>(
                () -> client.connect(new EchoConnection(), EchoConnectionDispatch.TABLE, MemoryNetwork.address(7)));
        Thread caller = new Thread(connecting);
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        network.step(); // the attempt has begun, and will succeed before the cancel is looked at
        caller.interrupt();
        assertThat(connecting)
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.throwable(WskException.class))
                .extracting(WskException::status)
                .isEqualTo(WskStatus.CANCELLED);
        network.settle();
        assertThat(client.sockets()).isEmpty();
    }
}
