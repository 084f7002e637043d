package bench;

import java.io.IOException;

final class Ready {
    private Ready() {}

    /** Tells where the last service listens, and lives until the standard input ends. */
    static void print(int port) throws IOException {
        System.out.print("ready ");
        System.out.print(port);
        System.out.println(" started");
        while (System.in.read() >= 0) {
            // nobody says anything
        }
        Runtime.getRuntime().halt(0);
    }
}
