package io.wsk.sample.toggle;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.sample.LoopbackDatagrams;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A datagram socket that shares the loop with the connection and answers at once. Its answers tell how far the loop has
 * come, where the sample claims that nothing was called.
 */
final class AnsweringDatagrams {
    private static final int TURNS = 2;

    @WskReceiveFromEvent
    void received(WskDatagramSocket socket, WskDatagram datagram) {
        socket.sendTo(datagram.buffer(), datagram.remoteAddress());
    }

    static WskDatagramSocket on(WskClient client) {
        return client.bindDatagram(
                new AnsweringDatagrams(),
                AnsweringDatagramsDispatch.TABLE,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /**
     * Waits until the loop has seen all that was sent before: the turn that reads the second question is later than the one
     * that answered the first, and begins by looking at every socket.
     */
    static void awaitTurn(WskDatagramSocket socket) throws IOException {
        try (LoopbackDatagrams peer = LoopbackDatagrams.to(socket.localAddress())) {
            for (int turn = 0; turn < TURNS; turn++) {
                peer.send("are you there?");
                peer.read();
            }
        }
    }
}
