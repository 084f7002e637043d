package io.wsk.sample.pump;

import io.wsk.sample.SampleFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the pump sends. It is read twice for each connection: to send it, and to compare what comes back. */
sealed interface PumpSource {
    /** {@return the number of bytes that each connection sends} */
    long length();

    /**
     * {@return a new reading from the start, of at least {@link #length()} bytes}
     *
     * @param connection the number of the connection; its data may depend on it, so that a mix-up is noticed
     * @throws IOException if the source cannot be read
     */
    ReadableByteChannel open(int connection) throws IOException;

    /**
     * {@return a source of bytes that look random}
     *
     * @param size how many bytes
     */
    static PumpSource random(ByteSize size) {
        return new Random(size.bytes());
    }

    /**
     * {@return a source that sends a file}
     *
     * @param path a regular file
     */
    static PumpSource file(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new SampleFailure("cannot read '%s': %s".formatted(path, reason(path)));
        }
        try {
            return new File(path, Files.size(path));
        } catch (IOException e) {
            throw new SampleFailure("cannot read '%s': %s".formatted(path, e), e);
        }
    }

    private static String reason(Path path) {
        if (!Files.exists(path)) {
            return "there is no such file";
        }
        return Files.isRegularFile(path) ? "permission is missing" : "it is not a regular file";
    }

    /** Bytes that look random, other ones on each connection. */
    record Random(long length) implements PumpSource {
        @Override
        public ReadableByteChannel open(int connection) {
            return new RandomBytes(connection);
        }
    }

    /** The content of a file. */
    record File(Path path, long length) implements PumpSource {
        @Override
        public ReadableByteChannel open(int connection) throws IOException {
            return FileChannel.open(path);
        }
    }
}
