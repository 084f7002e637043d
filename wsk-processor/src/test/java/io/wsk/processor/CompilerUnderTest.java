package io.wsk.processor;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.provider.Arguments;

/** The compilers that everything must work with. */
public enum CompilerUnderTest {
    /** Of the JDK that runs the tests. */
    JAVAC("javac " + Jdk.running().major()) {
        @Override
        CompilationResult compile(Compilation compilation) {
            return Tool.JAVAC.run(compilation);
        }
    },

    ECJ("ecj") {
        @Override
        CompilationResult compile(Compilation compilation) {
            return Tool.ECJ.run(compilation);
        }
    },

    /** Of the newest JDK of another version that lies beside the one in use; in one JVM for all tests. */
    OTHER_JAVAC(nameOf(Jdk.other())) {
        @Override
        CompilationResult compile(Compilation compilation) {
            return OtherJvm.PROCESS.run(Tool.JAVAC, compilation);
        }
    };

    private final String label;

    CompilerUnderTest(String label) {
        this.label = label;
    }

    abstract CompilationResult compile(Compilation compilation);

    /** Compiles with our processor. */
    CompilationResult compile(List<Source> sources, String... options) {
        return compile(Compilation.of(sources).with(options));
    }

    /** Compiles with other processors, or with ours among them. */
    CompilationResult compileWith(List<Source> sources, ProcessorFactory... processors) {
        return compile(Compilation.of(sources).processedBy(processors));
    }

    /** Compiles with our processor and with class files that were compiled before. */
    CompilationResult compileAgainst(Path classes, List<Source> sources, String... options) {
        return compile(Compilation.of(sources).against(classes).with(options));
    }

    /** Compiles so that a warning is a failure. Where ecj has an option for that, its opinions on the sources count, too. */
    CompilationResult compileStrictly(Compilation compilation) {
        return compile(isJavac() ? compilation.with("-Werror") : compilation);
    }

    boolean isJavac() {
        return this != ECJ;
    }

    /** {@return each of the subjects with each compiler} */
    static Stream<Arguments> each(List<?> subjects) {
        return subjects.stream()
                .flatMap(subject -> Stream.of(values()).map(compiler -> Arguments.of(subject, compiler)));
    }

    /** {@return each of the subjects with each javac} */
    static Stream<Arguments> eachWithJavac(List<?> subjects) {
        return subjects.stream()
                .flatMap(subject -> Stream.of(values())
                        .filter(CompilerUnderTest::isJavac)
                        .map(compiler -> Arguments.of(subject, compiler)));
    }

    @Override
    public String toString() {
        return label;
    }

    /**
     * A diagnostic.
     *
     * @param kind its kind
     * @param file the name of the file, empty if there is none
     * @param line its line
     * @param column its column
     * @param message what it says
     */
    record Report(Diagnostic.Kind kind, String file, long line, long column, String message) implements Serializable {
        static Report of(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String name = source == null ? "" : source.getName();
            return new Report(
                    diagnostic.getKind(),
                    name.substring(name.lastIndexOf('/') + 1),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    diagnostic.getMessage(Locale.ROOT));
        }

        /** {@return whether it comes from our processor} */
        boolean isOurs() {
            return message.startsWith("[WSK");
        }
    }

    private static String nameOf(Jdk jdk) {
        return "javac " + jdk.major() + (jdk.equals(Jdk.running()) ? " again, as no other JDK lies beside it" : "");
    }

    /** Starts when it is needed first. */
    private static final class OtherJvm {
        static final CompilerProcess PROCESS = start(Jdk.other());

        private static CompilerProcess start(Jdk jdk) {
            System.getLogger(CompilerUnderTest.class.getName())
                    .log(System.Logger.Level.INFO, "compiling with " + nameOf(jdk) + " in " + jdk.home() + ", too");
            return CompilerProcess.start(jdk.home(), Path.of("").toAbsolutePath());
        }
    }
}
