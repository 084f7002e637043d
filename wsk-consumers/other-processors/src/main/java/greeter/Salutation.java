package greeter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auto.value.AutoValue;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import java.nio.ByteBuffer;

/** A value that AutoValue implements, and that handles datagrams: its objects are of a generated class. */
@AutoValue
abstract class Salutation {
    static Salutation of(String word) {
        return new AutoValue_Salutation(word);
    }

    abstract String word();

    @WskReceiveFromEvent
    void received(WskDatagramSocket socket, WskDatagram datagram) {
        socket.sendTo(ByteBuffer.wrap(word().getBytes(UTF_8)), datagram.remoteAddress());
    }
}
