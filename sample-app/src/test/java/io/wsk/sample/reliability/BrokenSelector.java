package io.wsk.sample.reliability;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.WskLoop;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import java.io.FileInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** A server whose selector is taken away from under it by the operating system. It prints what became of its connections. */
final class BrokenSelector {
    private static final int CONNECTIONS = 20;

    private static final List<FileInputStream> LEFT_OPEN = new ArrayList<>();

    private BrokenSelector() {}

    public static void main(String[] args) throws Exception {
        CountedLog log = new CountedLog();
        log.install();
        WskClientOptions options = WskClientOptions.defaults();
        AtomicReference<Transport> transport = new AtomicReference<>();
        WskClientOptions caught = options.withLoops(1).withTransport(these -> {
            transport.set(options.transport().open(these));
            return transport.get();
        });
        try (WskClient client = WskClient.open(caught)) {
            WskListenSocket listener = new EchoListener().on(client);
            Peer[] peers = new Peer[CONNECTIONS];
            for (int i = 0; i < CONNECTIONS; i++) {
                peers[i] = Peer.connect(listener.localAddress());
                peers[i].echoed("before");
            }

            breakSelector(transport.get().loops().get(0));
            log.await("a selector failed and is replaced");

            int echoed = 0;
            for (Peer peer : peers) {
                echoed += peer.echoed("after").equals("after") ? 1 : 0;
            }
            System.out.println("echoed=" + echoed);
            try (Peer accepted = Peer.connect(listener.localAddress())) {
                System.out.println("accepted=" + (accepted.echoed("after").equals("after") ? 1 : 0));
            }
            System.out.println("logged=" + log.count());
            for (Peer peer : peers) {
                peer.close();
            }
        }
    }

    /** Closes the descriptor of the loop's epoll and puts a file that is none in its place, all on the loop. */
    private static void breakSelector(WskLoop loop) throws Exception {
        FutureTask<Void> breaking = new FutureTask<>(() -> {
            Object selector = field(loop.getClass(), "selector").get(loop);
            int descriptor = field(selector.getClass(), "epfd").getInt(selector);
            Class<?> dispatcher = Class.forName("sun.nio.ch.FileDispatcherImpl");
            close(dispatcher).invoke(null, descriptor);
            Path place = Path.of("/proc/self/fd", Integer.toString(descriptor));
            while (!Files.isSymbolicLink(place)) {
                LEFT_OPEN.add(new FileInputStream("/dev/null"));
            }
            return null;
        });
        loop.execute(breaking);
        Loopback.result(breaking);
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Method close(Class<?> dispatcher) throws NoSuchMethodException {
        for (Class<?> type = dispatcher; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("closeIntFD")) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new NoSuchMethodException("closeIntFD");
    }
}
