package cases.base;

import io.wsk.runtime.WskDatagram;

public class Widened extends Base {
    @Override
    public void received(WskDatagram datagram) {}
}
