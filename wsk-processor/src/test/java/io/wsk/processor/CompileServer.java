package io.wsk.processor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;

/** The other end of a {@link CompilerProcess}: compiles what it reads until there is nothing more to read. */
final class CompileServer {
    /**
     * What is asked.
     *
     * @param tool the compiler
     * @param compilation what it is to do
     */
    record Question(Tool tool, Compilation compilation) implements Serializable {
        Answer answer() {
            try {
                return new Answer.Done(tool.run(compilation));
            } catch (RuntimeException | Error e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace, true));
                return new Answer.Thrown(trace.toString());
            }
        }
    }

    /** What comes back. */
    sealed interface Answer extends Serializable {
        /**
         * The compiler has returned.
         *
         * @param result what came out
         */
        record Done(CompilationResult result) implements Answer {}

        /**
         * The compiler or a processor has thrown.
         *
         * @param trace the stack trace
         */
        record Thrown(String trace) implements Answer {}
    }

    private CompileServer() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        OutputStream answers = new BufferedOutputStream(System.out);
        System.setOut(System.err);
        try (ObjectOutputStream out = new ObjectOutputStream(answers)) {
            out.flush();
            try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(System.in))) {
                while (true) {
                    out.writeObject(((Question) in.readObject()).answer());
                    out.reset();
                    out.flush();
                }
            } catch (EOFException end) {
                return;
            }
        }
    }
}
