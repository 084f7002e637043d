package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.util.ArrayList;
import java.util.List;

/** An echo server with tables written by hand, as a user without the processor would. */
final class EchoTable {
    /** The context of a listener: what it has accepted. */
    static final class Server {
        final List<WskConnectionSocket> accepted = new ArrayList<>();
    }

    static final WskConnectionDispatch<Object> CONNECTION = new WskConnectionDispatch<>() {
        @Override
        public int eventMask() {
            return WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;
        }

        @Override
        public ReceiveVerdict receiveEvent(
                Object context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            socket.send(data.buffer());
            return ReceiveVerdict.ACCEPTED;
        }

        @Override
        public void disconnectEvent(Object context, WskConnectionSocket socket, WskDisconnectKind kind) {
            socket.close();
        }
    };

    static final WskListenDispatch<Server> LISTENER = new WskListenDispatch<>() {
        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int acceptedEventMask() {
            return CONNECTION.enabledEventMask();
        }

        @Override
        public AcceptVerdict acceptEvent(Server context, WskListenSocket socket, WskAccept accept) {
            synchronized (context.accepted) {
                context.accepted.add(accept.socket());
            }
            return accept.with(context, CONNECTION);
        }
    };

    private EchoTable() {}
}
