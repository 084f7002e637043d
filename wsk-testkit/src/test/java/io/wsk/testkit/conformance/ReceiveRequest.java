package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import java.nio.ByteBuffer;

/** A {@code WskReceive} or {@code WskReceiveFrom} that the test has issued. */
final class ReceiveRequest {
    private final ByteBuffer target;
    private final WskIrp irp = WskIrp.create();

    private ReceiveRequest(int size) {
        target = ByteBuffer.allocate(size);
    }

    /** Asks a connection for up to so many bytes. */
    static ReceiveRequest on(WskConnectionSocket socket, int size) {
        ReceiveRequest request = new ReceiveRequest(size);
        socket.receive(request.target, request.irp);
        return request;
    }

    /** Asks a datagram socket for up to so many bytes of one datagram. */
    static ReceiveRequest on(WskDatagramSocket socket, int size) {
        ReceiveRequest request = new ReceiveRequest(size);
        socket.receiveFrom(request.target, request.irp);
        return request;
    }

    WskIrp irp() {
        return irp;
    }

    /** {@return what the completed request has received, as UTF-8} */
    String text() {
        assertThat(irp.information()).isEqualTo(target.position());
        return new String(target.array(), 0, target.position(), UTF_8);
    }
}
