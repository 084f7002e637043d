package io.wsk.processor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** javac, in memory. */
final class JavacBatchCompiler implements BatchCompiler {
    private static final String ROOT = "memory:///";

    /** The sources are for 17; that the system classes may be younger is known. */
    private static final List<String> OPTIONS = List.of(
            "-source",
            "17",
            "-target",
            "17",
            "-Xlint:all,-processing,-options,-auxiliaryclass",
            "-Xmaxerrs",
            "9999",
            "-Xmaxwarns",
            "9999");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    private final boolean goesOn;

    /**
     * {@return javac}
     *
     * @param goesOn whether errors do not keep it from processing annotations, and from looking into method bodies after that
     */
    JavacBatchCompiler(List<Path> classPath, boolean goesOn) {
        this.goesOn = goesOn;
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome compile(List<Subject.File> sources, List<Processor> processors) {
        Memory memory = new Memory(files);
        return Outcome.of(
                (output, diagnostics, moreOptions) -> {
                    List<String> options = new ArrayList<>(OPTIONS);
                    options.addAll(moreOptions);
                    if (goesOn) {
                        options.add("-XDshould-stop.ifError=FLOW");
                    }
                    return javac.getTask(
                            output,
                            memory,
                            diagnostics,
                            options,
                            null,
                            sources.stream().map(Input::new).toList());
                },
                processors,
                memory);
    }

    @Override
    public boolean isMendable(Outcome.Said error) {
        // A cycle makes an error of java.lang.Object, for all classes; what javac makes of bad syntax is anything.
        return goesOn
                ? !error.code().equals("compiler.err.cyclic.inheritance") && !losesPositions(error)
                : error.code().matches("compiler\\.err\\.(cant\\.resolve.*|doesnt\\.exist)");
    }

    @Override
    public boolean knowsPositionsIn(Subject subject) {
        return true;
    }

    /** Something is missing in a declaration. */
    @Override
    public boolean losesPositions(Outcome.Said error) {
        return error.code()
                .matches("compiler\\.err\\.(expected.*|illegal.*|premature.*|invalid.*|not\\.stmt|orphaned.*)");
    }

    @Override
    public boolean isMeant(Outcome.Said said) {
        return true;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(String path) {
        return URI.create(ROOT + path);
    }

    private static final class Input extends SimpleJavaFileObject {
        private final Subject.File file;

        Input(Subject.File file) {
            super(uri(file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path, Kind kind) {
            super(uri(path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Keeps what is written. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> implements Outcome.Files {
        private final Map<String, Output> outputs = new TreeMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            Output output = new Output(className.replace('.', '/') + kind.extension, kind);
            outputs.put(output.getName().substring(1), output);
            return output;
        }

        /** There is no file but what was given and written. */
        @Override
        public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName) {
            return null;
        }

        /** The shared file manager lives on. */
        @Override
        public void close() {}

        @Override
        public String pathOf(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject file = diagnostic.getSource();
            return file == null ? "" : file.getName().substring(1);
        }

        @Override
        public Map<String, String> generated() {
            Map<String, String> sources = new TreeMap<>();
            outputs.forEach((path, output) -> {
                if (output.getKind() == JavaFileObject.Kind.SOURCE) {
                    sources.put(path, output.getCharContent(true).toString());
                }
            });
            return sources;
        }
    }
}
