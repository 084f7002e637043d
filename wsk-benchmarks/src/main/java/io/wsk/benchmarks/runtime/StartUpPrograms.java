package io.wsk.benchmarks.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.benchmarks.measure.BuildFolder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles {@link StartUpProgram}s when they are first asked for, with the libraries that the build has put beside this module's jar. */
final class StartUpPrograms {
    private final Map<Path, List<String>> commands = new HashMap<>();

    /** {@return the command that starts a program with so many services} */
    List<String> command(StartUpProgram program, int services, Path folder) throws IOException {
        Path own = folder.resolve("startup").resolve(program.contender().label() + "-" + services);
        @Nullable List<String> known = commands.get(own);
        if (known != null) {
            return known;
        }
        List<String> classPath = new ArrayList<>();
        classPath.add(compile(program, services, own).toString());
        for (String jar : program.jars()) {
            classPath.addAll(libraries(jar));
        }
        List<String> command = ServerCommands.java(List.of(), String.join(File.pathSeparator, classPath));
        command.add(StartUpProgram.MAIN);
        commands.put(own, List.copyOf(command));
        return command;
    }

    private static Path compile(StartUpProgram program, int services, Path folder) throws IOException {
        List<Path> sources = StartUpSources.write(program.templates(), services, folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "-nowarn", "-d", classes.toString()));
        arguments.addAll(List.of("-classpath", String.join(File.pathSeparator, libraries(""))));
        arguments.addAll(
                program.contender() == Contender.WSK
                        ? List.of("-processorpath", processorPath())
                        : List.of("-proc:none"));
        sources.forEach(source -> arguments.add(source.toString()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("javac does not compile %s: %s".formatted(folder, output.toString(UTF_8)));
        }
        return classes;
    }

    private static String processorPath() throws IOException {
        return Files.readString(BuildFolder.path().resolve("paths/wsk-processor"))
                .strip();
    }

    /** {@return the jars whose names begin so} */
    private static List<String> libraries(String prefix) throws IOException {
        try (Stream<Path> jars = Files.list(BuildFolder.path().resolve("lib"))) {
            List<String> found = jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.toList());
            if (found.isEmpty()) {
                throw new IOException("the build has left no library " + prefix);
            }
            return found;
        }
    }
}
