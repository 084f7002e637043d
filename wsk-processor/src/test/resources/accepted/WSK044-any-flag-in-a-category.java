package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

/** The word of the standard has more bits. */
@WskEventCallback(categories = WskCategory.DATAGRAM, method = "receiveFromEvent", flag = 0x3000)
@interface Arrival {}

class Handler {
    @Arrival
    void arrived() {}
}
