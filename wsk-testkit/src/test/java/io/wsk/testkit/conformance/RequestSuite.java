package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What the suites of the functions have in common: requests with an IRP, and their outcomes. */
abstract class RequestSuite extends ConformanceSuite {
    /** More bytes than any network takes at once while the peer does not read. */
    static final int LARGE = 20_000_000;

    static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    /** A call that is given an IRP. */
    @FunctionalInterface
    interface Call extends Function<WskIrp, WskStatus> {}

    /** Issues a request that does not complete inline; {@return its IRP} */
    static WskIrp pending(Call call) {
        WskIrp irp = WskIrp.create();
        assertThat(call.apply(irp)).isEqualTo(WskStatus.PENDING);
        return irp;
    }

    /** Issues a request and waits until it has succeeded; {@return its IRP} */
    final WskIrp succeeded(Call call) {
        WskIrp irp = WskIrp.create();
        assertThat(call.apply(irp).isSuccess()).isTrue();
        return succeeded(irp);
    }

    /** Waits until a request has succeeded; {@return its IRP} */
    final WskIrp succeeded(WskIrp irp) {
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return irp;
    }

    /** Waits until a request has succeeded; {@return what it has received} */
    final String received(ReceiveRequest request) {
        succeeded(request.irp());
        return request.text();
    }

    final void cancelled(WskIrp irp) {
        assertThat(outcome(irp)).isEqualTo(WskStatus.CANCELLED);
        assertThat(irp.information()).isZero();
    }

    /** Issues a request that fails at once: it is told the same by the call and by the IRP. */
    final void fails(WskStatus status, Call call) {
        WskIrp irp = WskIrp.create();
        assertThat(call.apply(irp)).isEqualTo(status);
        assertThat(outcome(irp)).isEqualTo(status);
        assertThat(irp.information()).isZero();
    }

    /** A peer that has not read until now reads until something has followed from it. */
    final void reads(StreamPeer peer, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            assertThat(peer.isReset()).isFalse();
            peer.hasEnded(); // reads
            settle();
        }
    }

    final void closed(WskSocket socket) {
        succeeded(pending(socket::closeSocket));
        assertThat(socket.isClosed()).isTrue();
    }

    /** {@return a connection whose receive and disconnect callbacks are on} */
    final Connection receiving() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        return connection;
    }

    final void indicated(Connection connection, String text) {
        until(() -> connection.handler().text().equals(text), "\"" + text + "\" was indicated");
    }
}
