package io.wsk.sample.gatekeeper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.sample.CommandRun;
import io.wsk.sample.LoopbackPeer;
import io.wsk.sample.SampleProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The gatekeeper as a process of its own, with a terminal at which somebody decides. */
@Timeout(60)
class GatekeeperProcessTest {
    private static final int SIGTERM_EXIT_CODE = 128 + 15;
    private static final Pattern TCP_LINE = Pattern.compile(
            "TCP  \\*:(\\d+)  conditional accept, ACCEPT = 0x200," + " accepted sockets RECEIVE\\|DISCONNECT = 0xC0");

    private Process gatekeeper;
    private BufferedReader out;
    private PrintWriter terminal;
    private InetSocketAddress address;

    @AfterEach
    void kill() {
        if (gatekeeper != null) {
            gatekeeper.destroyForcibly();
        }
    }

    private void start(String answers, String shown) throws IOException {
        gatekeeper = SampleProcess.start("gatekeeper", "--port=0", "--answers=" + answers);
        out = gatekeeper.inputReader(UTF_8);
        terminal = new PrintWriter(gatekeeper.outputWriter(UTF_8), true);
        Matcher tcp = TCP_LINE.matcher(out.readLine());
        assertThat(tcp.matches()).isTrue();
        address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.parseInt(tcp.group(1)));
        assertThat(out.readLine()).isEqualTo("answers in turn: " + shown);
        assertThat(out.readLine()).isEqualTo(Decisions.HELP);
    }

    @Test
    void without_arguments_it_ends_by_itself() throws Exception {
        CommandRun run = SampleProcess.run("gatekeeper");

        assertThat(run.out()).isEqualTo(CommandRun.of("gatekeeper").out());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_accepted_peer_is_greeted_and_echoed() throws Exception {
        start("accept", "ACCEPT");
        try (LoopbackPeer peer = LoopbackPeer.connect(address)) {
            expect(1, "inspected: ACCEPT");
            expect(1, "established and greeted");
            peer.send("hello");
            peer.disconnect();
            assertThat(peer.read(100)).isEqualTo("Welcome, number 1.\nhello");
        }
    }

    @Test
    void a_rejected_peer_sees_a_reset_and_the_next_gets_the_next_answer() throws Exception {
        start("reject,accept", "REJECT, ACCEPT");
        assertThatThrownBy(() -> readFromNewPeer(1)).isInstanceOf(SocketException.class);
        expect(1, "inspected: REJECT");

        assertThat(readFromNewPeer(18)).isEqualTo("Welcome, number 2.");
    }

    @Test
    void pended_peers_are_decided_at_the_terminal_the_first_one_first() throws Exception {
        start("pend", "PEND");
        try (LoopbackPeer first = LoopbackPeer.connect(address)) {
            expect(1, "inspected: PEND");
            try (LoopbackPeer second = LoopbackPeer.connect(address)) {
                expect(2, "inspected: PEND");

                terminal.println("reject");
                expect(1, "inspectComplete: REJECT");
                assertThatThrownBy(() -> first.read(1)).isInstanceOf(SocketException.class);

                terminal.println("accept");
                expect(2, "inspectComplete: ACCEPT");
                expect(2, "established and greeted");
                assertThat(second.read(18)).isEqualTo("Welcome, number 2.");
            }
        }
    }

    @Test
    void a_pended_peer_that_leaves_is_reported_and_not_decided() throws Exception {
        start("pend", "PEND");
        try (LoopbackPeer peer = LoopbackPeer.connect(address)) {
            expect(1, "inspected: PEND");
            peer.reset();
            expect(1, "aborted: the peer has left");
        }

        terminal.println("accept");
        assertThat(out.readLine()).isEqualTo("no request is pended");
        terminal.println("perhaps");
        assertThat(out.readLine()).isEqualTo(Decisions.HELP);
    }

    @Test
    void without_a_terminal_it_serves_on_until_a_signal() throws Exception {
        start("accept", "ACCEPT");
        terminal.close();
        assertThat(readFromNewPeer(18)).isEqualTo("Welcome, number 1.");
        expect(1, "inspected: ACCEPT");
        expect(1, "established and greeted");

        gatekeeper.toHandle().destroy(); // SIGTERM, and unlike Process.destroy() it leaves the output open
        assertThat(gatekeeper.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(gatekeeper.exitValue()).isEqualTo(SIGTERM_EXIT_CODE);
        assertThat(out.readLine()).isNull();
    }

    private String readFromNewPeer(int length) throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.connect(address)) {
            return peer.read(length);
        }
    }

    private void expect(int request, String what) throws IOException {
        assertThat(out.readLine()).matches("request %d from 127\\.0\\.0\\.1:\\d+ %s".formatted(request, what));
    }
}
