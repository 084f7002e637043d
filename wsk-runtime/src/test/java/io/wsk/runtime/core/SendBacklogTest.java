package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The send-backlog callback, a cycle of the loop at a time. */
class SendBacklogTest {
    private final FakeTransport transport = new FakeTransport();
    private final WskClientOptions options =
            WskClientOptions.defaults().withSendBounds(1 << 18, 1 << 19, 1 << 20); // far from what the buffer suggests
    private final List<Long> told = new ArrayList<>();

    /** Notes what it is told in its context. */
    private static final class Table implements WskConnectionDispatch<List<Long>> {
        @Override
        public int eventMask() {
            return WSK_EVENT_SEND_BACKLOG;
        }

        @Override
        public int enabledEventMask() {
            return WSK_EVENT_SEND_BACKLOG;
        }

        @Override
        public void sendBacklogEvent(List<Long> context, WskConnectionSocket socket, long idealBacklogSize) {
            context.add(idealBacklogSize);
        }
    }

    private WskConnectionSocket connect() {
        WskIrp irp = WskIrp.create();
        assertThat(transport
                        .client(options)
                        .connect(told, new Table(), InetSocketAddress.createUnresolved("there", 2), irp))
                .isEqualTo(WskStatus.PENDING);
        transport.loop.settle();
        return (WskConnectionSocket) irp.socket();
    }

    @Test
    void each_change_is_told_although_the_next_one_comes_before_the_call() { // SBE-02
        WskConnectionSocket socket = connect();
        FakeConnection peer = transport.connection;
        peer.room = 1;
        socket.send(ByteBuffer.allocate(200_000));
        while (socket.idealSendBacklog() == options.sendLowWater()) {
            assertThat(transport.loop.doWork(0)).isPositive();
        }
        long first = socket.idealSendBacklog();
        assertThat(told).isEmpty();
        transport.loop.passes(20_000_000);
        peer.room = 100_000; // 50,000 bytes in 10 ms
        transport.loop.settle();
        assertThat(told).containsExactly(first, socket.idealSendBacklog());
        assertThat(socket.idealSendBacklog()).isGreaterThan(first);
    }
}
