package io.wsk.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Resolves a host name or an IP address. */
public final class HostConverter implements ITypeConverter<InetAddress> {
    @Override
    public InetAddress convert(String text) {
        return resolve(text);
    }

    /**
     * {@return the address}
     *
     * @param host a name, or an IP address, an IPv6 one with or without brackets
     */
    public static InetAddress resolve(String host) {
        if (host.isBlank()) {
            // InetAddress takes this for the loopback address.
            throw new TypeConversionException("the host is missing");
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new TypeConversionException("'%s' is neither a known host nor an IP address".formatted(host));
        }
    }
}
