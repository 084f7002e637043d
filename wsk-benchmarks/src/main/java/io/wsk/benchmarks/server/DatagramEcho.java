package io.wsk.benchmarks.server;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;

/** Sends every datagram back to where it came from. */
final class DatagramEcho {
    @WskReceiveFromEvent
    void received(WskDatagramSocket socket, WskDatagram datagram) {
        socket.sendTo(datagram.buffer(), datagram.remoteAddress());
    }
}
