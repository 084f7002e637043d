package io.wsk.runtime.nio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NioTransportTest {
    private static NioTransport open(int loops) throws IOException {
        return NioTransport.open(WskClientOptions.defaults().withLoops(loops));
    }

    private static Thread threadOf(WskLoop loop) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        loop.execute(() -> thread.complete(Thread.currentThread()));
        return thread.get(20, TimeUnit.SECONDS);
    }

    @Test
    void runs_each_loop_on_a_thread_of_its_own_and_ends_them_all() throws Exception {
        NioTransport transport = open(2);
        List<? extends WskLoop> loops = transport.loops();
        Thread first = threadOf(loops.get(0));
        Thread second = threadOf(loops.get(1));
        assertThat(loops).hasSize(2);
        assertThat(first).isNotEqualTo(second);
        assertThat(first.getName()).matches("wsk-\\d+-loop-0");
        assertThat(second.getName()).matches("wsk-\\d+-loop-1");

        transport.close();

        assertThat(first.isAlive()).isFalse();
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void is_ready_at_once_and_closing_it_twice_is_harmless() throws IOException {
        NioTransport transport = open(1);
        assertThat(transport.ready().toCompletableFuture()).isCompleted();
        transport.close();
        transport.close();
    }

    @Test
    void close_on_a_loop_does_not_wait_for_that_loop() throws Exception {
        NioTransport transport = open(1);
        WskLoop loop = transport.loops().get(0);
        Thread thread = threadOf(loop);
        loop.execute(transport::close);
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void opens_a_channel_of_each_kind() throws IOException {
        NioTransport transport = open(1);
        var listener = transport.openListener(StandardProtocolFamily.INET);
        var datagram = transport.openDatagram(StandardProtocolFamily.INET);
        var tcp = transport.openConnection(StandardProtocolFamily.INET);
        var unix = transport.openConnection(StandardProtocolFamily.UNIX);
        assertThat(listener.supportedOptions()).contains(StandardSocketOptions.SO_REUSEADDR);
        assertThat(datagram.supportedOptions()).contains(StandardSocketOptions.SO_BROADCAST);
        assertThat(tcp.supportedOptions()).contains(StandardSocketOptions.TCP_NODELAY);
        assertThat(unix.supportedOptions()).doesNotContain(StandardSocketOptions.TCP_NODELAY);
        List.of(listener, datagram, tcp, unix).forEach(channel -> channel.close());
        transport.close();
    }
}
