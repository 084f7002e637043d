package io.wsk.sample.toggle;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.sample.toggle.SwitchedConnection.DISABLE_DISCONNECT;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.LoopbackPeer;
import io.wsk.sample.Transcript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Switches the callbacks of one connection on and off.
 *
 * @param transcript where the steps go
 */
record SwitchingDemo(Transcript transcript) {
    /** One loop, so that {@link AnsweringDatagrams} speaks for the connection too. */
    private static final WskClientOptions ONE_LOOP = WskClientOptions.defaults().withLoops(1);

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    void run() throws IOException, InterruptedException {
        EventCallbackControl control = new EventCallbackControl(transcript);
        SwitchedListener handler = new SwitchedListener(control, transcript);

        transcript.heading("Switching the callbacks of a connection");
        try (WskClient client = WskClient.open(ONE_LOOP);
                WskListenSocket listener = client.listen(handler, SwitchedListenerDispatch.TABLE, ANY_PORT);
                WskDatagramSocket datagrams = AnsweringDatagrams.on(client);
                LoopbackPeer peer = LoopbackPeer.connect(listener.localAddress())) {
            transcript.expect("callback", "accept");
            AnsweringDatagrams.awaitTurn(datagrams); // the accept callback has returned
            WskConnectionSocket socket = handler.first.join();
            expectEnabled("has a connection, which starts with", socket, 0);
            dataIsHeld(control, peer, socket, datagrams);
            disable(control, socket);
            disconnectIsKept(peer, socket, datagrams);
        }
    }

    private void dataIsHeld(
            EventCallbackControl control, LoopbackPeer peer, WskConnectionSocket socket, WskDatagramSocket datagrams)
            throws IOException, InterruptedException {
        peer.send("hello");
        AnsweringDatagrams.awaitTurn(datagrams);
        transcript.expectNothing();
        transcript.step("peer", "sends \"hello\"; receive is off: held, nothing is called");

        control.enableDisconnectAndReceiveCallbacks(socket);
        expectEnabled("enables two in one call; now on", socket, WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
        transcript.expect("callback", "receive \"hello\"");
    }

    private void disable(EventCallbackControl control, WskConnectionSocket socket) throws InterruptedException {
        String status = control.disableDisconnectCallback(socket).toString();
        transcript.step("application", "asks for " + DISABLE_DISCONNECT, status, WskStatus.SUCCESS.toString());
        expectDisabled();
    }

    private void disconnectIsKept(LoopbackPeer peer, WskConnectionSocket socket, WskDatagramSocket datagrams)
            throws IOException, InterruptedException {
        peer.send("goodbye");
        transcript.step("peer", "sends \"goodbye\"");
        transcript.expect("callback", "receive \"goodbye\"");
        peer.disconnect();
        AnsweringDatagrams.awaitTurn(datagrams);
        transcript.expectNothing();
        transcript.step("peer", "disconnects; disconnect is off: kept, nothing is called");

        socket.enable(ConnectionEvent.DISCONNECT);
        transcript.step("application", "enables " + WskEventMask.describe(WSK_EVENT_DISCONNECT));
        transcript.expect("callback", "disconnect " + WskDisconnectKind.GRACEFUL);
        transcript.expect("callback", "asks for %s: %s".formatted(DISABLE_DISCONNECT, WskStatus.PENDING));
        transcript.expect("callback", "returns");
        expectDisabled();
    }

    private void expectEnabled(String what, WskConnectionSocket socket, int mask) {
        transcript.step(
                "application", what, WskEventMask.describe(socket.enabledEvents()), WskEventMask.describe(mask));
    }

    private void expectDisabled() throws InterruptedException {
        transcript.expect(
                "IRP",
                "completes: %s; now on: %s".formatted(WskStatus.SUCCESS, WskEventMask.describe(WSK_EVENT_RECEIVE)));
    }
}
