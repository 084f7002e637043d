package io.wsk.sample.pump;

import io.wsk.sample.HostConverter;
import io.wsk.sample.PortConverter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of the server: {@code HOST:PORT}, {@code [IPV6]:PORT} or {@code unix:PATH}. */
final class PeerConverter implements ITypeConverter<SocketAddress> {
    private static final String UNIX = "unix:";

    @Override
    public SocketAddress convert(String text) {
        if (text.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(text.substring(UNIX.length()));
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new TypeConversionException("'%s' is not HOST:PORT".formatted(text));
        }
        String host = text.substring(0, colon);
        if (host.contains(":") && !host.startsWith("[")) {
            throw new TypeConversionException("write '%s' as [IPV6]:PORT, in brackets".formatted(text));
        }
        return new InetSocketAddress(HostConverter.resolve(host), PortConverter.parse(text.substring(colon + 1)));
    }
}
