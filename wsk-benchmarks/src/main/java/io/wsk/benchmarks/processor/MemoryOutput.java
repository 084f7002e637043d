package io.wsk.benchmarks.processor;

import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps generated source files in memory, where the next round finds them. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private int count;

    MemoryOutput(JavaFileManager files) {
        super(files);
    }

    /** {@return how many files there are} */
    int count() {
        return count;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        count++;
        return new MemoryFile(className, kind);
    }

    @Override
    public boolean isSameFile(FileObject first, FileObject second) {
        return first instanceof MemoryFile || second instanceof MemoryFile
                ? first == second
                : super.isSameFile(first, second);
    }

    private static final class MemoryFile extends SimpleJavaFileObject {
        private final StringWriter text = new StringWriter();

        MemoryFile(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public Writer openWriter() {
            return text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.toString();
        }
    }
}
