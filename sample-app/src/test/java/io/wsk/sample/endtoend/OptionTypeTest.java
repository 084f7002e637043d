package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of the wrong type for an option does not compile. */
@Timeout(60)
class OptionTypeTest {
    @TempDir
    private Path output;

    private String compile(String statement) {
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Use.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
                return """
                        import io.wsk.runtime.*;
                        import io.wsk.runtime.option.WskSocketOptions;
                        import java.net.StandardSocketOptions;
                        class Use {
                            void use(WskConnectionSocket socket, WskListenSocket listener, WskDatagramSocket datagrams) {
                                %s
                            }
                        }
                        """.formatted(statement);
            }
        };
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-cp", System.getProperty("java.class.path"));
        Boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, List.of(source))
                .call();
        assertThat(compiled).isEqualTo(errors.toString().isEmpty());
        return errors.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socket.setOption(StandardSocketOptions.SO_KEEPALIVE, 1);",
                "socket.setOption(StandardSocketOptions.SO_RCVBUF, true);",
                "listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, 1);",
                "datagrams.setOption(StandardSocketOptions.IP_MULTICAST_IF, \"lo\");",
                "int keepAlive = socket.getOption(StandardSocketOptions.SO_KEEPALIVE);"
            })
    void a_value_of_another_type_is_an_error(String statement) {
        assertThat(compile(statement)).contains("incompatible");
    }

    @Test
    void one_of_its_type_is_none() {
        assertThat(compile("socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);"
                        + " listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);"))
                .isEmpty();
    }
}
