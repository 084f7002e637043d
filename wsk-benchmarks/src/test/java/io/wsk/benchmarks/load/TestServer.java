package io.wsk.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server with a thread for each connection, in this JVM. */
final class TestServer implements Closeable {
    private final ServerSocket listener;
    private final Service service;

    private TestServer(ServerSocket listener, Service service) {
        this.listener = listener;
        this.service = service;
    }

    /** What is done with a connection. */
    interface Service {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    static TestServer start(Service service) throws IOException {
        return start(0, service);
    }

    static TestServer start(int port, Service service) throws IOException {
        TestServer server = new TestServer(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()), service);
        daemon(server::accept);
        return server;
    }

    static TestServer echo() throws IOException {
        return start(InputStream::transferTo);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            socket.setTcpNoDelay(true);
            daemon(() -> {
                try (socket) {
                    service.serve(socket.getInputStream(), socket.getOutputStream());
                }
            });
        }
    }

    private interface Work {
        void perform() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.perform();
            } catch (IOException e) {
                // The test has closed its end.
                throw new UncheckedIOException(e);
            }
        });
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
