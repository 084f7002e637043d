package io.wsk.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timeouts that idle connections are measured with are really there. */
class IdleTimeTest {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final String SECONDS = "wsk.benchmarks.idleSeconds";

    private final Map<String, Socket> clients = new LinkedHashMap<>();

    @BeforeEach
    void shorten() {
        System.setProperty(SECONDS, "1");
    }

    @AfterEach
    void end() throws IOException {
        System.clearProperty(SECONDS);
        for (Socket client : clients.values()) {
            client.close();
        }
    }

    @Test
    void each_server_that_has_timeouts_echoes_and_ends_a_connection_that_is_idle() throws Exception {
        List<String> ended = new ArrayList<>();
        for (String name : JvmServers.names()) {
            connect(name);
        }
        for (Map.Entry<String, Socket> client : clients.entrySet()) {
            if (!client.getKey().equals("hand-written") && isEnded(client.getValue())) {
                ended.add(client.getKey());
            }
        }

        assertThat(ended).contains("wsk", "netty-nio", "vertx", "mina", "reactor-netty");
    }

    private static boolean isEnded(Socket client) throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true; // ours resets
        }
    }

    private void connect(String name) throws Exception {
        try {
            int port = JvmServers.named(name)
                    .orElseThrow()
                    .start(Workload.TIMED_ECHO)
                    .port();
            Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
            clients.put(name, client);
            client.setSoTimeout(PATIENCE_MILLIS);
            client.getOutputStream().write('x');
            assertThat(client.getInputStream().read()).as(name).isEqualTo('x');
        } catch (UnavailableException e) {
            assertThat(name).startsWith("netty-").isNotEqualTo("netty-nio"); // has no native library for this system
        }
    }
}
