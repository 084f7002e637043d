package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskListenSocket;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handlers that run on the executor of the client, and may block there. */
@Timeout(60)
class ExecutorHandlerTest {
    private static final int BYTES = 1 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final Queue<ExecutorService> executors = new ConcurrentLinkedQueue<>();

    /** Echoes, and waits first when it is told to. */
    @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    static final class Echo {
        private final Listener listener;
        private final AtomicBoolean running = new AtomicBoolean();

        Echo(Listener listener) {
            this.listener = listener;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            assertThat(running.getAndSet(true)).as("a nested call").isFalse();
            listener.threads.add(Thread.currentThread());
            if (data.get(data.position()) == '?') {
                listener.asked.add(socket);
                Wait.inHandler(listener.answer, "answer");
            } else if (data.get(data.position()) == '!') {
                throw new IllegalStateException("thrown by a test");
            }
            boolean last = data.get(data.position()) == '.';
            socket.send(data);
            if (last) {
                socket.client().close(); // what is sent after it may find the socket closed
            }
            running.set(false);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            assertThat(running).isFalse();
            socket.close();
        }
    }

    static final class Listener {
        final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        final BlockingQueue<WskConnectionSocket> asked = new LinkedBlockingQueue<>();
        final CountDownLatch answer = new CountDownLatch(1);

        WskListenSocket on(WskClient client) {
            return client.listen(this, ExecutorHandlerTest_ListenerDispatch.TABLE, Loopback.anyPort());
        }

        @WskAcceptEvent
        Echo accepted(WskAccept accept) {
            return new Echo(this);
        }
    }

    /** Which table its connections have is not known before. */
    static final class DecidingListener {
        @WskAcceptEvent
        AcceptVerdict accepted(WskAccept accept) {
            return accept.with(new Echo(new Listener()), ExecutorHandlerTest_EchoDispatch.TABLE);
        }
    }

    @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    static final class NameServer {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            String name = UTF_8.decode(datagram.buffer()).toString();
            socket.sendTo(UTF_8.encode(addressOf(name)), datagram.remoteAddress());
        }

        private static String addressOf(String name) {
            try {
                return InetAddress.getByName(name).getHostAddress(); // may take seconds
            } catch (UnknownHostException e) {
                return "unknown";
            }
        }
    }

    /** Takes one answer. */
    static final class Answer {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

        @WskReceiveFromEvent
        void received(WskDatagram datagram) {
            texts.add(UTF_8.decode(datagram.buffer()).toString());
        }
    }

    /** Threads of the platform, and virtual ones where there are any. */
    static List<Named<ExecutorService>> executors() {
        Stream<Named<ExecutorService>> platform = Stream.of(
                named("three threads", Executors.newFixedThreadPool(3, task -> new Thread(task, "callback"))));
        return Runtime.version().feature() < 21
                ? platform.toList()
                : Stream.concat(platform, Stream.of(named("virtual threads", virtualThreads())))
                        .toList();
    }

    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService) MethodHandles.lookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invoke();
        } catch (Throwable e) {
            throw new AssertionError("a JDK from 21 on has them", e);
        }
    }

    @AfterEach
    void endExecutors() {
        executors.forEach(ExecutorService::shutdown);
    }

    private WskClientOptions options(ExecutorService executor) {
        executors.add(executor);
        return WskClientOptions.defaults().withLoops(1).withExecutor(executor);
    }

    private WskClientOptions options() {
        return options(Executors.newFixedThreadPool(2, task -> new Thread(task, "callback")));
    }

    @ParameterizedTest
    @MethodSource("executors")
    void each_connection_gets_all_its_data_in_order_one_call_at_a_time(ExecutorService executor) throws Exception {
        Listener listener = new Listener();
        WskListenSocket socket = listener.on(net.client(options(executor)));
        List<FutureTask<Boolean>> peers = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) {
            Peer peer = net.peer(socket);
            int itsSeed = seed;
            peers.add(Loopback.inBackground(() -> echoesAll(peer, itsSeed)));
        }
        for (FutureTask<Boolean> peer : peers) {
            assertThat(Loopback.result(peer)).isTrue();
        }
        assertThat(listener.threads).noneMatch(thread -> thread.getName().startsWith("wsk-"));
        assertThat(listener.threads.stream().distinct().count()).isGreaterThan(1);
        assertThat(log.rest()).isEmpty();
    }

    /** Sends letters and checks that they come back. */
    private static boolean echoesAll(Peer peer, int seed) throws Exception {
        byte[] bytes = new byte[BYTES];
        Random random = new Random(seed);
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        FutureTask<byte[]> back = Loopback.inBackground(() -> peer.in().readNBytes(BYTES));
        peer.out().write(bytes);
        return Arrays.equals(Loopback.result(back), bytes);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_handler_that_waits_holds_up_nobody_else_and_is_no_stall(ExecutorService executor) throws Exception {
        Duration limit = Duration.ofMillis(100);
        Listener listener = new Listener();
        WskListenSocket socket = listener.on(net.client(options(executor).withStallWarning(limit)));
        Peer waiting = net.peer(socket);
        Peer other = net.peer(socket);
        waiting.send("?");
        Wait.forNext(listener.asked, "question");

        assertThat(other.echoed("served")).isEqualTo("served");
        assertThat(log.nextWithin(limit.multipliedBy(3))).isEmpty();

        waiting.send("meanwhile");
        listener.answer.countDown();
        assertThat(waiting.read(10)).isEqualTo("?meanwhile");
    }

    @Test
    void a_handler_that_throws_costs_its_own_connection_and_is_logged() throws Exception {
        WskListenSocket socket = new Listener().on(net.client(options()));
        Peer peer = net.peer(socket);
        Peer other = net.peer(socket);

        peer.send("!");

        assertThatThrownBy(() -> peer.read(1)).isInstanceOf(SocketException.class);
        assertThat(log.next().getThrown()).hasMessage("thrown by a test");
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void an_executor_that_was_shut_down_costs_the_connections_that_need_it() throws Exception {
        WskListenSocket socket = new Listener().on(net.client(options()));
        Peer peer = net.peer(socket);
        assertThat(peer.echoed("alive")).isEqualTo("alive");
        executors.element().shutdown();

        peer.send("more");

        assertThatThrownBy(() -> peer.read(1)).isInstanceOf(SocketException.class);
        assertThat(log.next().getMessage()).contains("executor of the client does not take a callback", "aborted");
    }

    @Test
    void a_client_without_an_executor_takes_no_table_that_needs_one() {
        WskClient client = net.clientWithOneLoop();
        assertThatThrownBy(() -> client.bindDatagram(
                        new NameServer(), ExecutorHandlerTest_NameServerDispatch.TABLE, Loopback.anyPort()))
                .isInstanceOf(WskException.class)
                .hasMessageContainingAll("CLIENT_EXECUTOR", "withExecutor");
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void nor_a_listener_whose_connections_need_one() {
        WskClient client = net.clientWithOneLoop();
        assertThatThrownBy(() -> new Listener().on(client))
                .isInstanceOf(WskException.class)
                .hasMessageContainingAll("CLIENT_EXECUTOR", "withExecutor");
        assertThat(client.sockets()).isEmpty();
    }

    @Test
    void an_accepted_connection_whose_table_needs_one_is_reset() throws Exception {
        WskListenSocket socket = net.clientWithOneLoop()
                .listen(new DecidingListener(), ExecutorHandlerTest_DecidingListenerDispatch.TABLE, Loopback.anyPort());
        assertThatThrownBy(() -> net.peer(socket).read(1)).isInstanceOf(SocketException.class);
        assertThat(log.next().getThrown()).hasMessageContaining("withExecutor");
    }

    @Test
    void a_handler_may_close_its_client_which_begins_the_drain_and_returns() throws Exception { // LIF-54
        WskClient client = net.client(options());
        Peer peer = net.peer(new Listener().on(client));
        assertThat(peer.echoed(".")).isEqualTo(".");
        assertThat(peer.in().read()).isEqualTo(-1);
        peer.close();
        Loopback.awaitNoSockets(client);
    }

    @Test
    void datagrams_too() throws Exception {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        WskClient client = net.client(options(executor));
        WskDatagramSocket server =
                client.bindDatagram(new NameServer(), ExecutorHandlerTest_NameServerDispatch.TABLE, Loopback.anyPort());
        Answer answer = new Answer();
        client.bindDatagram(answer, ExecutorHandlerTest_AnswerDispatch.TABLE, Loopback.anyPort())
                .sendTo(UTF_8.encode("127.0.0.1"), server.localAddress());
        assertThat(Wait.forNext(answer.texts, "answer")).isEqualTo("127.0.0.1");
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(executor.getCompletedTaskCount()).isEqualTo(1);
    }
}
