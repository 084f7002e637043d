package io.wsk.sample.pump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.sample.SampleFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PumpSourceTest {
    @TempDir
    Path folder;

    @Test
    void random_data_is_the_same_each_time_it_is_opened() throws IOException {
        PumpSource source = PumpSource.random(new ByteSize(1000));

        assertThat(source.length()).isEqualTo(1000);
        assertThat(read(source, 1)).isEqualTo(read(source, 1)).isNotEqualTo(read(source, 2));
    }

    @Test
    void a_file_is_sent_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "0123456789");
        PumpSource source = PumpSource.file(file);

        assertThat(source.length()).isEqualTo(10);
        assertThat(read(source, 1)).startsWith("0123456789".getBytes(UTF_8));
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> PumpSource.file(missing))
                .isInstanceOf(SampleFailure.class)
                .hasMessage("cannot read '%s': there is no such file", missing);
    }

    @Test
    void a_folder_is_no_file() {
        assertThatThrownBy(() -> PumpSource.file(folder))
                .isInstanceOf(SampleFailure.class)
                .hasMessage("cannot read '%s': it is not a regular file", folder);
    }

    private static byte[] read(PumpSource source, int connection) throws IOException {
        try (ReadableByteChannel channel = source.open(connection)) {
            ByteBuffer bytes = ByteBuffer.allocate(1000);
            channel.read(bytes);
            return bytes.array();
        }
    }
}
