package postbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The module as an application, started with {@code java -p … -m …}. */
@Timeout(60)
class ModularConsumerTest {
    private Process application;
    private BufferedReader out;

    @BeforeEach
    void start() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        System.getProperty("jdk.module.path"),
                        "-m",
                        "postbox/postbox.Main")
                .redirectErrorStream(true)
                .start();
        out = application.inputReader(UTF_8);
    }

    @AfterEach
    void kill() {
        application.destroyForcibly();
    }

    @Test
    void tables_of_a_named_module_work_on_both_sides_of_a_connection() throws Exception {
        int port = Integer.parseInt(out.readLine());
        assertThat(out.readLine()).isEqualTo("module postbox");

        Sender sender = new Sender();
        try (WskClient client = WskClient.open()) {
            WskConnectionSocket socket = client.connect(
                    sender, SenderDispatch.TABLE, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.send(ByteBuffer.wrap("dear module".getBytes(UTF_8)));
            socket.disconnect(WskDisconnectKind.GRACEFUL);
            assertThat(sender.answer().get()).isEqualTo("11");
        }

        application.getOutputStream().close();
        assertThat(out.readLine()).isNull();
        assertThat(application.waitFor()).isZero();
    }

    @Test
    void the_tests_run_in_the_module_too() {
        assertThat(SenderDispatch.class.getModule().getName()).isEqualTo("postbox");
        assertThat(SenderDispatch.class.getModule().isNamed()).isTrue();
        assertThat(SenderDispatch.class
                        .getModule()
                        .canRead(ModuleLayer.boot().findModule("java.compiler").orElseThrow()))
                .isFalse();
    }
}
