package io.wsk.sample.toggle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskEventFlags;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskEventMask;
import io.wsk.sample.Transcript;

/** Both callbacks are implemented, and off until the application enables them. */
final class SwitchedConnection {
    /** What a disable of the disconnect callback asks for, as WSK counts it. */
    static final String DISABLE_DISCONNECT =
            WskEventMask.describe(WskEventFlags.WSK_EVENT_DISABLE | WskEventFlags.WSK_EVENT_DISCONNECT);

    private final EventCallbackControl control;
    private final Transcript transcript;

    SwitchedConnection(EventCallbackControl control, Transcript transcript) {
        this.control = control;
        this.transcript = transcript;
    }

    @WskReceiveEvent(enabled = WskEnabled.OFF)
    void received(byte[] data) {
        transcript.event("callback", "receive \"%s\"".formatted(new String(data, UTF_8)));
    }

    /** Disables itself; the IRP cannot complete before this has returned (ENB-28). */
    @WskDisconnectEvent(enabled = WskEnabled.OFF)
    void disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {
        transcript.event("callback", "disconnect " + kind);
        transcript.event(
                "callback", "asks for %s: %s".formatted(DISABLE_DISCONNECT, control.disableDisconnectCallback(socket)));
        transcript.event("callback", "returns");
    }
}
