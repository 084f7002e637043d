package io.wsk.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** A socket for datagrams with a thread, in this JVM. */
final class DatagramServer implements Closeable {
    private final DatagramSocket socket;

    private DatagramServer(DatagramSocket socket) {
        this.socket = socket;
    }

    /** What is done with a datagram. */
    interface Service {
        void serve(DatagramSocket socket, DatagramPacket packet) throws IOException;
    }

    static DatagramServer start(Service service) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try {
                while (!socket.isClosed()) {
                    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
                    socket.receive(packet);
                    service.serve(socket, packet);
                }
            } catch (IOException e) {
                socket.close(); // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
        return new DatagramServer(socket);
    }

    int port() {
        return socket.getLocalPort();
    }

    static long numberOf(DatagramPacket packet) {
        return ByteBuffer.wrap(packet.getData()).getLong();
    }

    @Override
    public void close() {
        socket.close();
    }
}
