package golden.longnames;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskReceiveFlags;

public final class ConnectionOfTheInventorySynchronizationService {
    @WskReceiveEvent
    long receivedAnotherPieceOfTheInventory(
            WskConnectionSocket socket, WskReceiveFlags flags, WskDataIndication dataOfTheInventory) {
        return dataOfTheInventory.length();
    }

    @WskDisconnectEvent
    void disconnectedFromTheInventory() {}

    @WskSendBacklogEvent
    void backlogOfTheInventory() {}
}
