package io.wsk.benchmarks.processor;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** A filer with a stopwatch that runs while a source or class file is made, and while its writer writes. */
final class TimedFiler implements Filer {
    private final Filer filer;
    private final Stopwatch stopwatch;

    TimedFiler(Filer filer, Stopwatch stopwatch) {
        this.filer = filer;
        this.stopwatch = stopwatch;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements) throws IOException {
        return new TimedFile(timed(() -> filer.createSourceFile(name, originatingElements)));
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... originatingElements) throws IOException {
        return new TimedFile(timed(() -> filer.createClassFile(name, originatingElements)));
    }

    @Override
    public FileObject createResource(
            JavaFileManager.Location location,
            CharSequence moduleAndPackage,
            CharSequence relativeName,
            Element... originatingElements)
            throws IOException {
        return filer.createResource(location, moduleAndPackage, relativeName, originatingElements);
    }

    @Override
    public FileObject getResource(
            JavaFileManager.Location location, CharSequence moduleAndPackage, CharSequence relativeName)
            throws IOException {
        return filer.getResource(location, moduleAndPackage, relativeName);
    }

    private <T> T timed(Step<T> step) throws IOException {
        stopwatch.start();
        try {
            return step.run();
        } finally {
            stopwatch.stop();
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private final class TimedFile extends ForwardingJavaFileObject<JavaFileObject> {
        TimedFile(JavaFileObject file) {
            super(file);
        }

        @Override
        public Writer openWriter() throws IOException {
            return new TimedWriter(timed(super::openWriter));
        }
    }

    /** What {@code Writer} offers besides these methods leads to one of them. */
    private final class TimedWriter extends Writer {
        private final Writer writer;

        TimedWriter(Writer writer) {
            this.writer = writer;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            timed(() -> {
                writer.write(characters, offset, length);
                return this;
            });
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            timed(() -> {
                writer.write(text, offset, length);
                return this;
            });
        }

        @Override
        public void flush() throws IOException {
            timed(() -> {
                writer.flush();
                return this;
            });
        }

        @Override
        public void close() throws IOException {
            timed(() -> {
                writer.close();
                return this;
            });
        }
    }
}
