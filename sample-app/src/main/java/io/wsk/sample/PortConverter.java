package io.wsk.sample;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port number, so that a wrong one is a mistake on the command line and not a failure inside the sample. */
public final class PortConverter implements ITypeConverter<Integer> {
    private static final int MAX_PORT = 65_535;

    @Override
    public Integer convert(String text) {
        return parse(text);
    }

    /**
     * {@return the port}
     *
     * @param text a number from 0 to 65535
     */
    public static int parse(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The same mistake as a number out of range.
        }
        throw new TypeConversionException("'%s' is not a port from 0 to %d".formatted(text, MAX_PORT));
    }
}
