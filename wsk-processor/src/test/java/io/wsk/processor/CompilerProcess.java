package io.wsk.processor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with its compilers. It ends when its input does, so with this JVM at the latest. */
final class CompilerProcess implements AutoCloseable {
    private final Process process;
    private final ObjectOutputStream questions;
    private final ObjectInputStream answers;

    private CompilerProcess(Process process) throws IOException {
        this.process = process;
        this.questions = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
        questions.flush();
        this.answers = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts the JVM of a JDK in a working directory. */
    static CompilerProcess start(Path javaHome, Path workingDirectory, String... options) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CompileServer.class.getName()));
        try {
            return new CompilerProcess(new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + String.join(" ", command), e);
        }
    }

    synchronized CompilationResult run(Tool tool, Compilation compilation) {
        try {
            questions.writeObject(new CompileServer.Question(tool, compilation));
            questions.reset();
            questions.flush();
            CompileServer.Answer answer = (CompileServer.Answer) answers.readObject();
            if (answer instanceof CompileServer.Answer.Done done) {
                return done.result();
            }
            throw new AssertionError(answer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.onExit().join();
        answers.close();
    }
}
