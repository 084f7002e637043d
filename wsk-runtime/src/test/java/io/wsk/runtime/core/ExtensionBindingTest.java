package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.extension.WskExtensionSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An extension on sockets of two loops. What it does on one loop is in IdleExtensionTest of the testkit. */
@Timeout(30)
class ExtensionBindingTest {
    private static final int HELLO = 0x01;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch passed = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);

    /** Has something to tell from the beginning. */
    private final class Eager implements WskExtension<String> {
        static final NpiId NPI = new NpiId(new UUID(1, 1));
        static final WskExtensionInterface<String> INTERFACE =
                new WskExtensionInterface<>(NPI, WskExtensionDispatch.class, String.class);

        private WskExtensionSocket latest;

        @Override
        public WskExtensionInterface<String> extensionInterface() {
            return INTERFACE;
        }

        @Override
        public int eventMask() {
            return HELLO;
        }

        @Override
        public Attachment<String> register(
                WskExtensionSocket socket, Object context, WskExtensionDispatch<Object> table) {
            latest = socket;
            return new Attachment<>() {
                @Override
                public String provider() {
                    return "";
                }

                @Override
                public void resumed() {
                    tell(socket);
                }

                @Override
                public void closed() {
                    calls.add("closed");
                }
            };
        }

        void tell(WskExtensionSocket socket) {
            socket.indicate(HELLO, () -> {
                calls.add("told");
                told.countDown();
            });
        }
    }

    @Test
    void nothing_is_told_before_the_accept_callback_has_returned_and_then_it_is() throws Exception { // AMB-43
        WskExtensionDispatch<Object> table = () -> HELLO;
        Eager eager = new Eager();
        WskClientOptions options = WskClientOptions.defaults().withLoops(2).withExtension(eager);
        Script script = new Script();
        try (WskClient client = WskClient.open(options)) {
            script.accept = (listening, accept) -> {
                ConnectionSocket socket = (ConnectionSocket) accept.socket();
                socket.registerExtension(Eager.INTERFACE, this, table);
                assertThat(socket.setEventCallbacks(Eager.NPI, HELLO)).isEqualTo(WskStatus.SUCCESS);
                eager.tell(eager.latest);
                socket.loop.execute(passed::countDown); // on the other loop, behind what was just indicated
                Expect.soon("the other loop has gone on", () -> passed.getCount() == 0);
                calls.add("accepted");
                return accept.withoutCallbacks();
            };
            WskListenSocket listener = client.listen(
                    script,
                    new ScriptTable(WSK_EVENT_ACCEPT),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress address = (InetSocketAddress) listener.localAddress();
            try (Socket peer = new Socket(address.getAddress(), address.getPort())) {
                assertThat(peer.isConnected()).isTrue();
                assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(calls).containsExactly("accepted", "told", "closed");
    }
}
