package golden.inherited;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

/** One handler is overridden without an annotation, one with another annotation, two are just inherited. */
final class Heir extends golden.inherited.base.Base implements Reports {
    @Override
    public void received(WskConnectionSocket socket, ByteBuffer data) {}

    @Override
    @WskDisconnectEvent(enabled = WskEnabled.OFF)
    public void disconnected(WskConnectionSocket socket) {}
}
