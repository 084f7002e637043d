package io.wsk.benchmarks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** In a real compiler, on a clock that only the processor and the files move. */
class TimedProcessorTest {
    private static final int THINKING = 1_000;
    private static final int CREATING = 10_000;
    private static final int OPENING = 100_000;
    private static final int WRITING = 1_000_000;
    private static final int CLOSING = 10_000_000;

    private final TimedProcessor processor =
            new TimedProcessor(new ThinkingProcessor(), () -> new Stopwatch.Reading(now(), now() / 10));
    private long now;

    @Test
    void own_work_is_what_is_left_without_the_files() {
        compile();

        assertThat(now).isEqualTo(3 * THINKING + CREATING + OPENING + WRITING + CLOSING);
        assertThat(processor.ownWork().wall()).isEqualTo(3 * THINKING);
        assertThat(processor.ownWork().cpu()).isEqualTo(3 * THINKING / 10);
        assertThat(processor.writing().wall()).isEqualTo(CREATING + OPENING + WRITING + CLOSING);
    }

    @Test
    void the_last_round_counts_as_well() {
        compile();

        assertThat(processor.rounds()).isEqualTo(3);
    }

    private void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                new SlowFiles(compiler.getStandardFileManager(null, null, null)),
                null,
                List.of("-proc:only"),
                null,
                List.of(new Text("A", "class A {}")));
        task.setProcessors(List.of(processor));
        assertThat(task.call()).isTrue();
    }

    private long now() {
        return now;
    }

    /** Thinks in each round, and in the first one writes a file. */
    private final class ThinkingProcessor extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            now += THINKING;
            if (!written) {
                written = true;
                try (Writer out = processingEnv.getFiler().createSourceFile("B").openWriter()) {
                    out.write("class B {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    private final class SlowFiles extends ForwardingJavaFileManager<JavaFileManager> {
        SlowFiles(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            now += CREATING;
            return new Text(className, "") {
                private final StringWriter text = new StringWriter() {
                    @Override
                    public void write(String written, int offset, int length) {
                        now += WRITING;
                        super.write(written, offset, length);
                    }

                    @Override
                    public void close() {
                        now += CLOSING;
                    }
                };

                @Override
                public Writer openWriter() {
                    now += OPENING;
                    return text;
                }

                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text.toString();
                }
            };
        }

        @Override
        public boolean isSameFile(FileObject first, FileObject second) {
            return first == second;
        }
    }

    private static class Text extends SimpleJavaFileObject {
        private final String content;

        Text(String className, String content) {
            super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
