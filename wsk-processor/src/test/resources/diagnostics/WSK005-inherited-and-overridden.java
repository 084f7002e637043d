package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.io.FileNotFoundException;
import java.io.IOException;

interface Receives<T> {
    @WskReceiveFromEvent
    default void received(T datagram) throws IOException {}
    //           ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(T) throws IOException
    //     fix: @WskReceiveFromEvent default void received(T datagram) { try { ... } catch (IOException e) { ... } }
}

class Handler implements Receives<WskDatagram> {}

class Second implements Receives<WskDatagram> {
    @Override
    public void received(WskDatagram datagram) throws FileNotFoundException {}
}

class Third implements Receives<WskDatagram> {
    @Override
    public void received(WskDatagram datagram) {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
