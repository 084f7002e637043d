package postbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.util.concurrent.CompletableFuture;

/** A handler class of the tests, whose table is generated into the patched module. */
final class Sender {
    private final StringBuilder received = new StringBuilder();
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    CompletableFuture<String> answer() {
        return answer;
    }

    @WskReceiveEvent
    void received(byte[] data) {
        received.append(new String(data, UTF_8));
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        answer.complete(received.toString());
        socket.close();
    }
}
