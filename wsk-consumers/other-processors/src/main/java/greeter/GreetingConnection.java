package greeter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;
import javax.inject.Inject;

/** Inherits a handler from a class that does not exist before MapStruct has been at work; Dagger makes its objects. */
final class GreetingConnection extends GreetingsImpl {
    private final Salutation salutation;

    @Inject
    GreetingConnection(Salutation salutation) {
        this.salutation = salutation;
    }

    @WskReceiveEvent
    void received(WskConnectionSocket socket, byte[] data) {
        Greeting greeting = of(new Caller(new String(data, UTF_8)));
        socket.send(ByteBuffer.wrap((salutation.word() + " " + greeting.whom()).getBytes(UTF_8)));
    }
}
