package io.wsk.processor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The package {@code lib}, as class files that were compiled without the processor: supertypes, events, extensions. Some of them
 * have mistakes, and some need what is gone since: the class files of all names with {@code Gone} at the beginning.
 */
final class Library {
    private static final String HEADER = """
            package lib;
            import io.wsk.annotations.*;
            import io.wsk.runtime.*;
            import io.wsk.runtime.dispatch.*;
            import java.nio.ByteBuffer;
            """;

    /** One top-level class each. */
    private static final String CLASSES = """
            public class Gone { public static class Inner {} }

            public class GoneException extends Exception {}

            public enum GoneEnum { GONE }

            public @interface GoneAnnotation {}

            @WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80)
            public @interface GoneEvent {}

            public interface GoneInterface {}

            public interface GoneDispatch<C> extends WskExtensionDispatch<C> { default void goneEvent(C context) {} }

            public class Empty {}

            public class Base {
                @WskReceiveEvent public void received(ByteBuffer data) {}
                @WskDisconnectEvent public void disconnected(WskDisconnectKind kind) {}
            }

            public class Generic<T> {
                @WskReceiveEvent(enabled = WskEnabled.OFF) public void received(T data) {}
                @WskDisconnectEvent public void disconnected() {}
            }

            public abstract class Abstract<T> {
                @WskReceiveEvent public abstract void received(T data);
                @WskDisconnectEvent public void disconnected() {}
            }

            public class PackagePrivate {
                @WskDisconnectEvent void disconnected() {}
            }

            public class Statics {
                @WskDisconnectEvent public static void disconnected(WskConnectionSocket socket) {}
                @WskSendBacklogEvent protected static void backlog(Statics context, long size) {}
            }

            public final class Final { @WskDisconnectEvent public void disconnected() {} }

            public sealed class Sealed { public static final class Permitted extends Sealed {} }

            public class Outer<T> {
                public class Inner { @WskReceiveEvent public void received(T data) {} }
            }

            public record Rec(@WskDisconnectEvent int value) {}

            public interface Recursive<T extends Recursive<T>> { @WskDisconnectEvent default void disconnected() {} }

            public interface Defaults {
                @WskDisconnectEvent default void disconnected() {}
                @WskReceiveFromEvent static void received() {}
            }

            public interface GenericDefaults<T> { @WskReceiveEvent default void received(T data) {} }

            public interface Plain { default void plain() {} }

            public class Broken {
                @WskReceiveFromEvent public int received(String data) throws Exception { return 0; }
                @WskReceiveFromEvent public <T> void again(T data) {}
                @WskDisconnectEvent private void hidden() {}
            }

            public class Twice {
                @WskDisconnectEvent @WskSendBacklogEvent public void both() {}
                @WskDisconnectEvent protected void other(WskConnectionSocket socket) {}
            }

            class Hidden { @WskDisconnectEvent public void disconnected() {} }

            @interface HiddenAnnotation {}

            public enum Constants {
                FIRST, SECOND;
                public static final String NAME = "Constant";
                public static final GoneEnum GONE = GoneEnum.GONE;
                public static final String GONE_NAME = String.valueOf(GONE);
                @WskDisconnectEvent public void disconnected() {}
            }

            @java.lang.annotation.Target({
                java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.METHOD,
                java.lang.annotation.ElementType.PARAMETER, java.lang.annotation.ElementType.TYPE_PARAMETER})
            public @interface Marked {}

            public @interface Noted {
                String value() default "";
                Class<?> type() default Gone.class;
                GoneEnum constant() default GoneEnum.GONE;
            }

            @Noted(type = Gone.class, constant = GoneEnum.GONE)
            public @interface NotedByGone {}

            public class ExtendsGone extends Gone { @WskDisconnectEvent public void disconnected() {} }

            public class ImplementsGone implements GoneInterface { @WskDisconnectEvent public void disconnected() {} }

            public class GenericOfGone extends Generic<Gone> {}

            public class TakesGone {
                @WskReceiveEvent public void received(Gone data) {}
                @WskDisconnectEvent public Gone.Inner disconnected() { return null; }
            }

            public class ThrowsGone { @WskDisconnectEvent public void disconnected() throws GoneException {} }

            public class AnnotatedWithGone {
                @GoneAnnotation @WskDisconnectEvent public void disconnected(@GoneAnnotation WskConnectionSocket socket) {}
                @GoneEvent public void gone() {}
            }

            @Noted(constant = GoneEnum.GONE)
            public class ValueOfGone {
                @Noted(constant = GoneEnum.GONE) @WskDisconnectEvent public void disconnected() {}
            }

            public class Events {
                @WskEventCallback(categories = WskCategory.DATAGRAM, method = "receiveFromEvent", flag = 0x1000)
                public @interface Third { WskEnabled enabled() default WskEnabled.STATIC; }

                public interface PulseDispatch<C> extends WskExtensionDispatch<C> {
                    default void pulseEvent(C context, WskConnectionSocket socket, long count) {}
                    default int lostEvent(C context, Iterable<? extends CharSequence> texts) { return 0; }
                }

                @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = PulseDispatch.class, method = "pulseEvent",
                        flag = 0x01, expects = Lost.class)
                public @interface Pulse { WskEnabled enabled() default WskEnabled.ON; }

                @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = PulseDispatch.class, method = "lostEvent",
                        flag = 0x02, requires = Pulse.class)
                public @interface Lost {}
            }

            public class BrokenEvents {
                @WskEventCallback(categories = WskCategory.EXTENSION, method = "pulseEvent")
                public @interface NoDispatch { WskEnabled enabled() default WskEnabled.STATIC; }

                @WskEventCallback(categories = {WskCategory.EXTENSION, WskCategory.CLIENT}, dispatch = String.class,
                        method = "", flag = -1, requires = int[].class)
                public @interface OfNothing { int enabled() default 1; }

                @WskEventCallback(categories = {}, method = "receiveEvent")
                public @interface NoCategory {}

                @WskEventCallback(categories = WskCategory.INFERRED, method = "receiveEvent", flag = 0x40)
                public @interface Inferred {}

                @WskEventCallback(categories = {WskCategory.LISTEN, WskCategory.DATAGRAM}, dispatch = Runnable.class,
                        method = "eventMask", flag = 3, expects = Deprecated.class)
                public @interface OfMask {}
            }

            public class OddEvents {
                @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = GoneDispatch.class, method = "goneEvent",
                        flag = 0x01)
                public @interface OfGoneDispatch {}

                @WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", flag = 0x80,
                        requires = Gone.class, expects = GoneEvent.class)
                public @interface RequiresGone {}
            }

            public class OfEvents { @Events.Pulse public void pulse(long count) {} @Events.Lost public int lost() { return 0; } }

            public class OfBrokenEvents {
                @BrokenEvents.NoDispatch public void first() {}
                @BrokenEvents.OfNothing public void second() {}
                @BrokenEvents.OfMask public void third() {}
            }

            public class OfGoneEvents { @OddEvents.OfGoneDispatch public void gone() {} @GoneEvent public void event() {} }
            """;

    private static final Pattern NAME = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private Library() {}

    /** Compiles the library into a folder. {@return the folder} */
    static Path compileTo(Path folder) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            Path sources = Files.createDirectories(folder.resolve("sources/lib"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<Path> paths = Arrays.stream(CLASSES.split("\n\n(?=\\S)", -1))
                    .map(declaration -> write(sources, declaration))
                    .toList();
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of("-proc:none", "--release", "17", "-parameters");
            if (!javac.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call()) {
                throw new IllegalStateException("the library does not compile");
            }
            deleteGone(classes.resolve("lib"));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String declaration) {
        Matcher name = NAME.matcher(declaration);
        if (!name.find()) {
            throw new IllegalArgumentException(declaration);
        }
        try {
            return Files.writeString(folder.resolve(name.group(1) + ".java"), HEADER + declaration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteGone(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("Gone")) {
                    Files.delete(file);
                }
            }
        }
    }
}
