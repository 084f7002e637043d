package golden.genericbase;

import io.wsk.annotations.WskAcceptEvent;

interface Accepts<H> {
    @WskAcceptEvent
    default H accepted() {
        return make();
    }

    H make();
}
