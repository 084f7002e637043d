package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EchoOverTcpTest {
    @Test
    void what_is_sent_comes_back_then_the_end() throws Exception {
        try (WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(2))) {
            WskListenSocket listener =
                    client.listen(new EchoTable.Server(), EchoTable.LISTENER, new InetSocketAddress(0));
            byte[] sent = new byte[20_000_000];
            new Random(1).nextBytes(sent);
            try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port(listener))) {
                CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                    try {
                        peer.getOutputStream().write(sent);
                        peer.shutdownOutput();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                byte[] received = peer.getInputStream().readAllBytes();
                writer.get(10, TimeUnit.SECONDS);
                assertThat(received).isEqualTo(sent);
            }
        }
    }

    static int port(WskListenSocket listener) {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }
}
