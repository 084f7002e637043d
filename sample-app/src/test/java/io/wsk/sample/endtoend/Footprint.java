package io.wsk.sample.endtoend;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the process has open.
 *
 * @param descriptors sockets, selectors and pipes; 0 where the system does not tell
 * @param loopThreads names of the live threads of transports
 */
public record Footprint(int descriptors, List<String> loopThreads) {
    public static final Footprint NOTHING = new Footprint(0, List.of());

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    public static Footprint now() {
        return new Footprint(
                countDescriptors(),
                liveLoopThreads().stream().map(Thread::getName).sorted().toList());
    }

    /** A thread that closes its own transport ends a little after the close it was asked for. */
    public static void awaitEndOfLoopThreads(Duration patience) throws InterruptedException {
        for (Thread thread : liveLoopThreads()) {
            thread.join(patience.toMillis());
        }
    }

    private static List<Thread> liveLoopThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("wsk-"))
                .toList();
    }

    private static int countDescriptors() {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path file : files) {
                if (isConnectionOrSelector(file)) {
                    count++;
                }
            }
        } catch (IOException e) {
            throw new AssertionError("cannot list " + OPEN_FILES, e);
        }
        return count;
    }

    /** Files come and go as the JVM loads classes; these do not. */
    private static boolean isConnectionOrSelector(Path file) throws IOException {
        try {
            String target = Files.readSymbolicLink(file).toString();
            return target.startsWith("socket:") || target.startsWith("pipe:") || target.startsWith("anon_inode:");
        } catch (NoSuchFileException e) {
            return false; // the descriptor of the listing itself
        }
    }
}
