package io.wsk.sample.echo;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;

/** Sends every datagram back to where it came from. */
final class EchoDatagrams {
    @WskReceiveFromEvent
    void received(WskDatagramSocket socket, WskDatagram datagram) {
        try {
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        } catch (WskException e) {
            // Lost, as datagrams may be: one forged sender must not end the service for all.
        }
    }
}
