package io.wsk.sample.echo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EchoHandlersTest {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 5000);

    private final StubSocket socket = new StubSocket();
    private final StringWriter log = new StringWriter();

    @Test
    void what_a_connection_receives_it_sends() {
        new EchoConnection().received(socket.as(WskConnectionSocket.class), data("hello"));

        assertThat(socket.calls).containsExactly("send hello");
    }

    @Test
    void when_the_peer_disconnects_the_connection_closes_in_order() {
        new EchoConnection().disconnected(socket.as(WskConnectionSocket.class));

        assertThat(socket.calls).containsExactly("close");
    }

    @Test
    void each_accepted_connection_has_a_handler_of_its_own() {
        EchoListener listener = new EchoListener();

        assertThat(listener.accepted(new StubAccept())).isNotSameAs(listener.accepted(new StubAccept()));
    }

    @Test
    void a_datagram_goes_back_to_its_sender() {
        new EchoDatagrams().received(socket.as(WskDatagramSocket.class), new StubDatagram("hi"));

        assertThat(socket.calls).containsExactly("sendTo hi " + PEER);
    }

    @Test
    void a_datagram_that_cannot_be_sent_is_dropped() {
        WskDatagramSocket refusing = (WskDatagramSocket) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WskDatagramSocket.class}, (proxy, method, args) -> {
                    throw new WskException(WskStatus.INSUFFICIENT_RESOURCES, "AMB-62", "full", "wait");
                });

        new EchoDatagrams().received(refusing, new StubDatagram("hi"));
    }

    @Test
    void a_logging_connection_echoes_too_and_reports_its_bytes() {
        EchoConnection connection = new LoggingListener(new PrintWriter(log, true)).accepted(new StubAccept());

        connection.received(socket.as(WskConnectionSocket.class), data("hello"));
        connection.received(socket.as(WskConnectionSocket.class), data(" world"));
        connection.disconnected(socket.as(WskConnectionSocket.class));

        assertThat(socket.calls).containsExactly("send hello", "send  world", "close");
        assertThat(log.toString().lines())
                .containsExactly(
                        "connection 1 from 127.0.0.1:5000 opened", "connection 1 from 127.0.0.1:5000 closed, 11 bytes");
    }

    @Test
    void the_generated_masks_are_constants() {
        assertThat(WskMasks.nameOf(0xC0)).isEqualTo("connection");
        assertThat(WskMasks.nameOf(0x200)).isEqualTo("listener");
        assertThat(WskMasks.nameOf(0x100)).isEqualTo("datagrams");
        assertThat(EchoListenerDispatch.ACCEPTED_EVENT_MASK).isEqualTo(EchoConnectionDispatch.EVENT_MASK);
    }

    /** Compiles only if the masks are constants for the compiler. */
    private static final class WskMasks {
        static String nameOf(int mask) {
            return switch (mask) {
                case EchoConnectionDispatch.EVENT_MASK -> "connection";
                case EchoListenerDispatch.EVENT_MASK -> "listener";
                case EchoDatagramsDispatch.EVENT_MASK -> "datagrams";
                default -> "none";
            };
        }
    }

    private static ByteBuffer data(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
    }

    private record StubDatagram(String text) implements WskDatagram {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public ByteBuffer buffer() {
            return data(text);
        }

        @Override
        public byte[] toByteArray() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public SocketAddress remoteAddress() {
            return PEER;
        }
    }

    private record StubAccept() implements WskAccept {
        @Override
        public WskConnectionSocket socket() {
            return new StubSocket().as(WskConnectionSocket.class);
        }

        @Override
        public SocketAddress localAddress() {
            return new InetSocketAddress("127.0.0.1", 40007);
        }

        @Override
        public SocketAddress remoteAddress() {
            return PEER;
        }

        @Override
        public <C> AcceptVerdict with(C context, WskConnectionDispatch<? super C> table) {
            return AcceptVerdict.ACCEPTED;
        }

        @Override
        public AcceptVerdict withoutCallbacks() {
            return AcceptVerdict.ACCEPTED;
        }

        @Override
        public AcceptVerdict reject() {
            return AcceptVerdict.REJECTED;
        }
    }
}
