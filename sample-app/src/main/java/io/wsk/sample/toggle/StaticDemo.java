package io.wsk.sample.toggle;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.LoopbackDatagrams;
import io.wsk.sample.LoopbackPeer;
import io.wsk.sample.Transcript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Callbacks that are on for every socket of a client.
 *
 * @param transcript where the steps go
 */
record StaticDemo(Transcript transcript) {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String DISABLE_RECEIVE = WskEventMask.describe(WSK_EVENT_DISABLE | WSK_EVENT_RECEIVE);

    void run() throws IOException, InterruptedException {
        transcript.heading("Static callbacks");
        try (WskClient client = WskClient.open()) {
            new EventCallbackControl(transcript).setStaticEventCallbacks(client);
            expectMask("makes static", client.staticEventCallbacks(), WSK_EVENT_RECEIVE_FROM | WSK_EVENT_RECEIVE);
            datagramSocket(client);
            connectionSocket(client);
        }
    }

    private void datagramSocket(WskClient client) throws IOException, InterruptedException {
        try (WskDatagramSocket socket =
                        client.bindDatagram(new StaticDatagrams(transcript), StaticDatagramsDispatch.TABLE, ANY_PORT);
                LoopbackDatagrams peer = LoopbackDatagrams.to(socket.localAddress())) {
            expectMask("opens a datagram socket, which starts with", socket.enabledEvents(), WSK_EVENT_RECEIVE_FROM);
            peer.send("hi");
            transcript.step("peer", "sends the datagram \"hi\"");
            transcript.expect("callback", "receive-from \"hi\"");
        }
    }

    private void connectionSocket(WskClient client) throws IOException, InterruptedException {
        StaticListener handler = new StaticListener(transcript);
        try (WskListenSocket listener = client.listen(handler, StaticListenerDispatch.TABLE, ANY_PORT);
                LoopbackPeer peer = LoopbackPeer.connect(listener.localAddress())) {
            transcript.expect("callback", "accept");
            WskConnectionSocket socket = handler.first.join();
            expectMask(
                    "has a connection, which starts with",
                    socket.enabledEvents(),
                    WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT);
            peer.send("hello");
            transcript.step("peer", "sends \"hello\"");
            transcript.expect("callback", "receive \"hello\"");

            String status =
                    socket.disable(ConnectionEvent.RECEIVE, WskIrp.create()).toString();
            transcript.step(
                    "application", "asks for " + DISABLE_RECEIVE, status, WskStatus.INVALID_PARAMETER.toString());
        }
    }

    private void expectMask(String what, int mask, int expected) {
        transcript.step("application", what, WskEventMask.describe(mask), WskEventMask.describe(expected));
    }
}
