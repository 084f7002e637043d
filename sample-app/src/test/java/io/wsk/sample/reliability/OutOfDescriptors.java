package io.wsk.sample.reliability;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.WskLoop;
import io.wsk.sample.endtoend.EchoConnection;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A server that has no descriptor left while a peer waits to be accepted. It prints what it cost. */
final class OutOfDescriptors {
    /** How often the listener has to find that there is still none. */
    private static final int RESTS = 6;

    private final CountedLog log = new CountedLog();
    private final AtomicLong ready = new AtomicLong();
    private final AtomicLong accepts = new AtomicLong();

    private OutOfDescriptors() {}

    /** The first argument says whether the listener inspects what it accepts. */
    public static void main(String[] args) throws Exception {
        loadClasses();
        new OutOfDescriptors().run(args[0].equals("inspecting"));
    }

    private void run(boolean inspecting) throws Exception {
        log.install();
        WskClientOptions options = WskClientOptions.defaults();
        AtomicReference<WskLoop> loop = new AtomicReference<>();
        WskClientOptions counted = options.withLoops(1).withTransport(these -> {
            Transport transport = options.transport().open(these);
            loop.set(transport.loops().get(0));
            return new CountingListeners(transport, ready, accepts);
        });
        try (WskClient client = WskClient.open(counted)) {
            WskListenSocket listener = inspecting
                    ? client.listen(new Doorman(), OutOfDescriptors_DoormanDispatch.TABLE, Loopback.anyPort())
                    : new EchoListener().on(client);
            try (Peer before = Peer.connect(listener.localAddress())) {
                before.echoed("before");
                Peer waiting = exhaust(listener, loop.get());
                before.echoed("a connection lives on");
                waiting.echoed("accepted in the end");
                waiting.close();
                try (Peer after = Peer.connect(listener.localAddress())) {
                    after.echoed("after");
                    before.echoed("after");
                }
            }
        }
    }

    /** {@return a peer that could not be accepted, and now can be} */
    private Peer exhaust(WskListenSocket listener, WskLoop loop) throws Exception {
        Method cycle = loop.getClass().getDeclaredMethod("cycle");
        cycle.setAccessible(true);
        Deque<FileInputStream> files = takeAllDescriptors();
        files.pop().close(); // for the peer; none is left for the one who accepts it
        long readyBefore = ready.get();
        long acceptsBefore = accepts.get();
        long loggedBefore = log.count();
        long selectsBefore = (Long) cycle.invoke(loop);
        long since = System.nanoTime();
        Peer waiting = Peer.connect(listener.localAddress());
        log.await("rests for 200 ms");
        while (listener.client().counters().acceptFailures() < RESTS) {
            Thread.onSpinWait();
        }
        print("selects", (Long) cycle.invoke(loop) - selectsBefore);
        print("failures", listener.client().counters().acceptFailures());
        print("ready", ready.get() - readyBefore);
        print("accepts", accepts.get() - acceptsBefore);
        print("logged", log.count() - loggedBefore);
        print("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        for (FileInputStream file : files) {
            file.close();
        }
        return waiting;
    }

    private static void print(String name, long value) {
        System.out.println(name + "=" + value);
    }

    private static Deque<FileInputStream> takeAllDescriptors() {
        Deque<FileInputStream> files = new ArrayDeque<>();
        while (true) {
            try {
                files.push(new FileInputStream("/dev/null"));
            } catch (IOException e) {
                return files;
            }
        }
    }

    /** A class in a folder needs a descriptor to be loaded. */
    private static void loadClasses() throws IOException, ClassNotFoundException {
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                for (String name : classesIn(Path.of(entry))) {
                    Class.forName(name, false, OutOfDescriptors.class.getClassLoader());
                }
            }
        }
    }

    private static List<String> classesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("io/wsk/") && file.endsWith(".class"))
                    .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                    .filter(name -> !name.endsWith("-info"))
                    .toList();
        }
    }

    static final class Doorman {
        @WskInspectEvent
        WskInspectAction inspect() {
            return WskInspectAction.ACCEPT;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }
}
