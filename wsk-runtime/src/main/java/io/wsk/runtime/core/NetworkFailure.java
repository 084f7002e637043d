package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Locale;

/** What the JDK throws, as a status with a remedy (NUM-157). */
final class NetworkFailure {
    private NetworkFailure() {}

    /** The failure of an operation with an address. */
    static WskException of(String operation, SocketAddress address, Exception cause) {
        return of(operation + " " + address, cause);
    }

    /** The failure of an operation. */
    static WskException of(String operation, Exception cause) {
        WskStatus status = status(operation, cause);
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new WskException(status, "NUM-157", operation + " failed: " + reason, remedy(status), cause);
    }

    private static WskStatus status(String operation, Exception cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
        if (cause instanceof UnresolvedAddressException) {
            return WskStatus.INVALID_ADDRESS;
        } else if (cause instanceof UnsupportedAddressTypeException) {
            return WskStatus.INVALID_PARAMETER;
        } else if (cause instanceof PortUnreachableException) {
            return WskStatus.PORT_UNREACHABLE;
        } else if (message.contains("too many open files")) {
            return WskStatus.TOO_MANY_OPENED_FILES;
        } else if (message.contains("permission denied") || message.contains("operation not permitted")) {
            return WskStatus.ACCESS_DENIED;
        } else if (message.contains("in use")) {
            return WskStatus.ADDRESS_ALREADY_EXISTS;
        } else if (message.contains("network is unreachable")) {
            return WskStatus.NETWORK_UNREACHABLE;
        } else if (message.contains("timed out")) {
            return WskStatus.IO_TIMEOUT;
        } else if (message.contains("no such file")) { // of a Unix domain path
            return operation.startsWith("connect") ? WskStatus.CONNECTION_REFUSED : WskStatus.INVALID_ADDRESS;
        } else if (message.contains("refused")) {
            return WskStatus.CONNECTION_REFUSED;
        } else if (message.contains("reset") || message.contains("broken pipe")) {
            return WskStatus.CONNECTION_RESET;
        } else if (message.contains("too long")) {
            return WskStatus.INVALID_PARAMETER;
        } else if (cause instanceof BindException || message.contains("cannot assign requested address")) {
            return WskStatus.INVALID_ADDRESS;
        } else if (cause instanceof NoRouteToHostException) {
            return WskStatus.HOST_UNREACHABLE;
        } else if (cause instanceof ConnectException) {
            return WskStatus.CONNECTION_REFUSED;
        }
        return WskStatus.UNEXPECTED_NETWORK_ERROR;
    }

    private static String remedy(WskStatus status) {
        return switch (status) {
            case INVALID_ADDRESS ->
                "use an address of this machine to bind, or a path in a folder that exists, and a resolved one to connect or send";
            case INVALID_PARAMETER -> "use an address of the socket's family, and at most 65,507 bytes in a datagram";
            case PORT_UNREACHABLE, CONNECTION_REFUSED -> "check that the peer listens there";
            case TOO_MANY_OPENED_FILES -> "close sockets or raise the limit of open files";
            case ACCESS_DENIED -> "use a port or path that this user may have";
            case ADDRESS_ALREADY_EXISTS ->
                "stop the other user of the address or choose another one; a port from 32768 on may be that of an outgoing connection";
            case NETWORK_UNREACHABLE, HOST_UNREACHABLE -> "check the address and the routes";
            case IO_TIMEOUT -> "check that the peer is there, and try again";
            case CONNECTION_RESET -> "close the socket";
            default -> "see the cause";
        };
    }
}
