package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The context of a datagram socket; usually accepts all datagrams and does nothing else. */
public final class DatagramHandler {
    /** The receive-from callback. */
    public final Callback<ReceivedFrom, ReceiveFromVerdict> receiveFrom =
            new Callback<>(call -> ReceiveFromVerdict.ACCEPTED);

    /** The dead-socket indication. */
    public final Callback<SocketDead, Void> dead = SocketDead.callback();

    /** {@return the payloads indicated so far, whatever the answer was, as UTF-8} */
    public List<String> texts() {
        return receiveFrom.calls().stream()
                .flatMap(call -> call.datagrams().stream())
                .map(Datagram::text)
                .toList();
    }

    /**
     * A receive-from indication.
     *
     * @param socket the socket
     * @param indication the indication, valid during the call
     * @param datagrams copies of its datagrams
     */
    public record ReceivedFrom(WskDatagramSocket socket, WskDatagramIndication indication, List<Datagram> datagrams) {
        ReceivedFrom(WskDatagramSocket socket, WskDatagramIndication indication) {
            this(socket, indication, new ArrayList<>());
            indication.forEach(
                    one -> datagrams.add(new Datagram(new String(one.toByteArray(), UTF_8), one.remoteAddress())));
        }
    }

    /**
     * A copy of a datagram.
     *
     * @param text the payload, as UTF-8
     * @param from the sender
     */
    public record Datagram(String text, SocketAddress from) {}
}
