package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The one attempt of a socket to connect, on its loop: from the call until the connection is established or has failed. What
 * the IRP gets depends on who made the socket: an application that made it first just hears of the outcome; one that asked for
 * a connected socket gets it, and a socket that could not connect is closed.
 */
final class ConnectAttempt {
    private final ConnectionSocket socket;
    private final Connection connection;
    private final CoreLoop loop;
    private final SocketAddress remote;
    private final Irp irp;
    private final boolean givesSocket;
    private final int enable;
    private final @Nullable ByteBuffer data;

    private ConnectAttempt(
            ConnectionSocket socket,
            Connection connection,
            SocketAddress remote,
            Irp irp,
            boolean givesSocket,
            int enable,
            @Nullable ByteBuffer data) {
        this.socket = socket;
        this.connection = connection;
        this.loop = socket.loop;
        this.remote = remote;
        this.irp = irp;
        this.givesSocket = givesSocket;
        this.enable = enable;
        this.data = data;
    }

    /** {@code WskConnect}: of a socket that the application has. */
    static ConnectAttempt of(ConnectionSocket socket, Connection connection, SocketAddress remote, Irp irp) {
        return new ConnectAttempt(socket, connection, remote, irp, false, 0, null);
    }

    /** The socket goes to the IRP, with these events on before the first byte is read. */
    static ConnectAttempt givingSocket(
            ConnectionSocket socket, Connection connection, SocketAddress remote, Irp irp, int enable) {
        return new ConnectAttempt(socket, connection, remote, irp, true, enable, null);
    }

    /** {@code WskConnectEx}: the data goes out as soon as that is possible, and its sending completes the IRP. */
    static ConnectAttempt withData(
            ConnectionSocket socket, Connection connection, SocketAddress remote, Irp irp, ByteBuffer data) {
        return new ConnectAttempt(socket, connection, remote, irp, false, 0, data);
    }

    void start() {
        if (socket.isOver()) {
            irp.cancelled("the socket was closed before it connected");
            return;
        }
        irp.onCancel(() -> loop.run(() -> failed(new WskException(
                WskStatus.CANCELLED, "IRP-13", "connect to " + remote + " was cancelled", "open another socket"))));
        if (!connection.isConnecting()) {
            return; // cancelled already
        }
        try {
            connection.attach();
            if (connection.channel().connect(remote)) {
                established();
            } else {
                connection.updateInterest();
            }
        } catch (IOException | RuntimeException e) {
            failed(NetworkFailure.of("connect to", remote, e));
        }
    }

    /** The channel has an outcome. */
    void ready() {
        try {
            if (connection.channel().finishConnect()) {
                established();
            }
        } catch (IOException | RuntimeException e) {
            failed(NetworkFailure.of("connect to", remote, e));
        }
    }

    private void established() {
        connection.connected(enable);
        if (data != null) {
            connection.send().admitBorrowed(data.remaining());
            connection.enqueue(data, irp);
        } else if (givesSocket) {
            irp.succeed(socket.callbacks().self());
        } else {
            irp.succeed(0);
        }
        connection.updateInterest();
    }

    private void failed(WskException failure) {
        if (connection.connectFailed()) {
            irp.fail(failure);
            if (givesSocket) {
                socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE);
            }
        }
    }

    /** The socket has come to its end first. */
    void end(Outcome outcome) {
        outcome.tell(irp);
        if (givesSocket) {
            socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE); // nobody else has it
        }
    }
}
