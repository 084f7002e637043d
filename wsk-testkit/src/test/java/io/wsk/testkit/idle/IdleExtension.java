package io.wsk.testkit.idle;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.extension.WskExtensionSocket;
import io.wsk.runtime.transport.WskLoop;
import java.time.Duration;
import java.util.UUID;

/** Provides {@link #INTERFACE}. */
public final class IdleExtension implements WskExtension<IdleControl> {
    public static final NpiId NPI = new NpiId(UUID.fromString("5f0c3f7e-6a0e-4f5b-9d2a-0a4c3ce0a9d1"));

    /** The flag of {@link IdleDispatch#idleEvent}. */
    public static final int IDLE = 0x01;

    public static final WskExtensionInterface<IdleControl> INTERFACE =
            new WskExtensionInterface<>(NPI, IdleDispatch.class, IdleControl.class);

    @Override
    public WskExtensionInterface<IdleControl> extensionInterface() {
        return INTERFACE;
    }

    @Override
    public int eventMask() {
        return IDLE;
    }

    @Override
    public Attachment<IdleControl> register(
            WskExtensionSocket socket, Object context, WskExtensionDispatch<Object> table) {
        IdleDispatch<Object> idle = (IdleDispatch<Object>) table;
        WskSocket watched = socket.socket();
        return new Watch(socket, silence -> idle.idleEvent(context, watched, silence));
    }

    private interface Idle {
        void tell(Duration silence);
    }

    /** One timer for each socket, set anew only when it expires, however much goes in and out. */
    private static final class Watch implements Attachment<IdleControl>, IdleControl {
        private final WskExtensionSocket socket;
        private final Idle idle;
        private WskLoop.Timer timer = () -> {};
        private Duration limit = Duration.ZERO;
        private long lastTransfer;
        private boolean closed;

        Watch(WskExtensionSocket socket, Idle idle) {
            this.socket = socket;
            this.idle = idle;
        }

        @Override
        public IdleControl provider() {
            return this;
        }

        @Override
        public void watchFor(Duration newLimit) {
            socket.execute(() -> {
                if (!closed) {
                    limit = newLimit;
                    lastTransfer = socket.nanoTime();
                    timer.cancel();
                    timer = socket.schedule(this::look, limit);
                }
            });
        }

        private void look() {
            Duration silence = Duration.ofNanos(socket.nanoTime() - lastTransfer);
            boolean silent = silence.compareTo(limit) >= 0;
            if (silent) {
                socket.indicate(IDLE, () -> idle.tell(silence));
            }
            timer = socket.schedule(this::look, silent ? limit : limit.minus(silence));
        }

        @Override
        public void transferred() {
            lastTransfer = socket.nanoTime();
        }

        /** It was silent too long while nobody wanted to know. */
        @Override
        public void resumed() {
            timer.cancel();
            look();
        }

        @Override
        public void closed() {
            closed = true;
            timer.cancel();
        }
    }
}
