package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
    @TempDir
    private Path folder;

    @Test
    void the_neighbour_is_the_newest_that_has_another_version() throws IOException {
        Jdk own = install("own", "25.0.3");
        install("again", "25.0.1");
        install("older", "17.0.15");
        Jdk newest = install("newest", "21");
        install("too-old", "1.8.0_412");
        Files.createDirectories(folder.resolve("no-jdk/bin"));

        assertThat(own.neighbour()).contains(newest);
        assertThat(newest.neighbour().map(Jdk::major)).contains(25);
    }

    @Test
    void there_may_be_no_neighbour() throws IOException {
        Jdk own = install("own", "17.0.15");
        install("again", "17.0.1");
        install("too-old", "11.0.2");

        assertThat(own.neighbour()).isEmpty();
    }

    @Test
    void the_running_one_is_a_jdk() {
        assertThat(Jdk.in(Jdk.running().home())).contains(Jdk.running());
    }

    private Jdk install(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path javac =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("javac"), "");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return Jdk.in(home).orElse(new Jdk(home, 0));
    }
}
