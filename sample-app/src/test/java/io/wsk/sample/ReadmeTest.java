package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path GENERATED =
            Path.of("target/generated-sources/annotations/io/wsk/sample/echo/EchoConnectionDispatch.java");

    @Test
    void the_generated_code_that_the_readme_shows_is_what_the_processor_writes() throws IOException {
        String generated = Files.readString(GENERATED);
        String table = generated.substring(generated.indexOf("/**")).strip();

        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + table + "\n```");
    }
}
