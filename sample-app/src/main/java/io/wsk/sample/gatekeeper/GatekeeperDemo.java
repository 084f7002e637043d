package io.wsk.sample.gatekeeper;

import static io.wsk.runtime.WskInspectAction.ACCEPT;
import static io.wsk.runtime.WskInspectAction.PEND;
import static io.wsk.runtime.WskInspectAction.REJECT;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.LoopbackPeer;
import io.wsk.sample.SampleFailure;
import io.wsk.sample.Transcript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.List;

/**
 * Plays four peers, one after another, and their gatekeeper.
 *
 * @param transcript where the steps go
 */
record GatekeeperDemo(Transcript transcript) {
    void run() throws IOException, InterruptedException {
        transcript.heading("A conditional listener: %s; inspect and abort are always on"
                .formatted(WskEventMask.describe(GatekeeperDispatch.EVENT_MASK)));
        Gatekeeper gatekeeper = new Gatekeeper(
                new Answers(List.of(ACCEPT, REJECT, PEND, PEND)),
                (request, what) -> transcript.event("request " + request.number(), what));
        try (WskClient client = WskClient.open();
                WskListenSocket listener = client.listen(
                        gatekeeper,
                        GatekeeperDispatch.TABLE,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            accepted(listener.localAddress());
            rejected(listener.localAddress());
            pendedAndAccepted(listener, gatekeeper);
            pendedAndAborted(listener.localAddress());
        }
    }

    private void accepted(SocketAddress server) throws IOException, InterruptedException {
        transcript.step("peer 1", "connects");
        try (LoopbackPeer peer = LoopbackPeer.connect(server)) {
            transcript.expect("request 1", "inspected: ACCEPT");
            transcript.expect("request 1", "established and greeted");
            readGreeting(peer, 1);
        }
    }

    private void rejected(SocketAddress server) throws IOException, InterruptedException {
        transcript.step("peer 2", "connects");
        String end;
        // A reset may come before the connect has returned.
        try (LoopbackPeer peer = LoopbackPeer.connect(server)) {
            end = "reads \"%s\"".formatted(peer.read(1));
        } catch (SocketException e) {
            end = "sees a reset";
        }
        transcript.expect("request 2", "inspected: REJECT");
        if (!end.equals("sees a reset")) {
            throw new SampleFailure("peer 2 %s instead of seeing a reset".formatted(end));
        }
        transcript.step("peer 2", end);
    }

    private void pendedAndAccepted(WskListenSocket listener, Gatekeeper gatekeeper)
            throws IOException, InterruptedException {
        transcript.step("peer 3", "connects");
        try (LoopbackPeer peer = LoopbackPeer.connect(listener.localAddress())) {
            transcript.expect("request 3", "inspected: PEND");
            gatekeeper.decide(listener, ACCEPT);
            transcript.expect("request 3", "inspectComplete: ACCEPT");
            transcript.expect("request 3", "established and greeted");
            readGreeting(peer, 3);
        }
    }

    private void pendedAndAborted(SocketAddress server) throws IOException, InterruptedException {
        transcript.step("peer 4", "connects");
        try (LoopbackPeer peer = LoopbackPeer.connect(server)) {
            transcript.expect("request 4", "inspected: PEND");
            peer.reset();
            transcript.step("peer 4", "resets");
            transcript.expect("request 4", "aborted: the peer has left");
        }
    }

    private void readGreeting(LoopbackPeer peer, int number) throws IOException {
        String greeting = Gatekeeper.greeting(number);
        transcript.step("peer " + number, "reads", quoted(peer.read(greeting.length())), quoted(greeting));
    }

    private static String quoted(String text) {
        return '"' + text.strip() + '"';
    }
}
