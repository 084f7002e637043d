package golden.extension;

import java.nio.ByteBuffer;
import java.time.Duration;

public class Watcher {
    @IdleEvent
    static void idle(Duration silence, Watcher self) {}

    @WokenEvent
    boolean woken(ByteBuffer data) {
        return data.hasRemaining();
    }
}
