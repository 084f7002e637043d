package io.wsk.processor;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskSocket;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Where the classes are that sources are compiled against. */
public final class ClassPath {
    /** What users have: the fewer jars a compiler has to open, the faster is the suite. */
    public static final List<Path> OF_USERS = List.of(of(WskCategory.class), of(WskSocket.class), of(NullMarked.class));

    private ClassPath() {}

    /** {@return what users have and more, as the value of an option} */
    static String ofUsersAnd(List<Path> more) {
        return Stream.concat(OF_USERS.stream(), more.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the jar or folder that a class of this JVM comes from} */
    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
