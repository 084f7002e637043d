package postbox.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Answers, when a letter is complete, with its size. */
public final class Letter {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @WskReceiveEvent
    void received(byte[] data) {
        text.writeBytes(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.send(ByteBuffer.wrap(Integer.toString(text.size()).getBytes(US_ASCII)));
        socket.close();
    }
}
