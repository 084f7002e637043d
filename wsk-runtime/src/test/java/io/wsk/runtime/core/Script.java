package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** A handler whose callbacks a test writes as lambdas; those that it does not write note what comes. */
final class Script {
    int enabled = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;

    /** What the default receive callback was given. */
    final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** One entry for each callback, in order: the text for receive, the kind for disconnect. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final CountDownLatch disconnected = new CountDownLatch(1);

    volatile BiFunction<WskConnectionSocket, WskDataIndication, ReceiveVerdict> receive =
            (socket, data) -> ReceiveVerdict.ACCEPTED;
    volatile BiConsumer<WskConnectionSocket, WskDisconnectKind> disconnect = (socket, kind) -> {};
    volatile BiFunction<WskListenSocket, WskAccept, AcceptVerdict> accept =
            (listener, connection) -> connection.reject();
    volatile BiFunction<WskDatagramSocket, WskDatagramIndication, ReceiveFromVerdict> receiveFrom =
            (socket, datagrams) -> ReceiveFromVerdict.ACCEPTED;

    ReceiveVerdict received(WskConnectionSocket socket, WskDataIndication data) {
        byte[] bytes = data.toByteArray();
        calls.add(bytes.length > 40 ? bytes.length + " bytes" : new String(bytes, StandardCharsets.UTF_8));
        received.writeBytes(bytes);
        return receive.apply(socket, data);
    }

    void disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {
        calls.add(kind.name());
        try {
            disconnect.accept(socket, kind);
        } finally {
            disconnected.countDown();
        }
    }
}
