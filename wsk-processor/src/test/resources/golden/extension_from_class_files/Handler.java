package golden.pulse.application;

import golden.pulse.Pulses.PulseEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.runtime.WskSocket;

final class Handler {
    @PulseEvent(enabled = WskEnabled.OFF)
    void pulse(long count, WskSocket socket) {}
}
