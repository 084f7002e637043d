package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws FileNotFoundException, IllegalStateException, IOException, TimeoutException {}
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(WskDatagram) throws FileNotFoundException and IOException and TimeoutException
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { try { ... } catch (IOException | TimeoutException e) { ... } }

    @WskSocketDeadEvent
    void dead() throws Exception, IOException {}
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: dead() throws Exception and IOException
    //     fix: @WskSocketDeadEvent void dead() { try { ... } catch (Exception e) { ... } }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
