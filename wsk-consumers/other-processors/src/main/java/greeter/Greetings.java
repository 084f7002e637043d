package greeter;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskConnectionSocket;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** MapStruct generates {@code GreetingsImpl}, through which others inherit the handler. */
@Mapper
abstract class Greetings {
    record Caller(String name) {}

    record Greeting(String whom) {}

    @Mapping(source = "name", target = "whom")
    abstract Greeting of(Caller caller);

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
