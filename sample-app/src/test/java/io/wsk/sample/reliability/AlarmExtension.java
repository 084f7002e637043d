package io.wsk.sample.reliability;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.extension.WskExtensionSocket;
import java.time.Duration;
import java.util.UUID;

/** An extension whose event comes when the application says so, and which does on the loop what it is told. */
public final class AlarmExtension implements WskExtension<AlarmExtension.Alarm> {
    /** The flag of {@link AlarmEvent}. */
    public static final int ALARM = 0x01;

    static final WskExtensionInterface<Alarm> INTERFACE = new WskExtensionInterface<>(
            new NpiId(UUID.fromString("3d0a8d36-44a2-4b52-8f2e-0a5b2a9f7e11")), AlarmDispatch.class, Alarm.class);

    /** What the application gets. */
    public interface Alarm {
        /** Calls the handler. */
        void ring();

        /** Does something on the loop. */
        void execute(Runnable task);

        /** Does something on the loop by a timer. */
        void schedule(Runnable task);
    }

    @Override
    public WskExtensionInterface<Alarm> extensionInterface() {
        return INTERFACE;
    }

    @Override
    public int eventMask() {
        return ALARM;
    }

    @Override
    public Attachment<Alarm> register(WskExtensionSocket socket, Object context, WskExtensionDispatch<Object> table) {
        AlarmDispatch<Object> dispatch = (AlarmDispatch<Object>) table;
        return new Ringing(socket, () -> dispatch.alarmEvent(context, socket.socket()));
    }

    private record Ringing(WskExtensionSocket socket, Runnable callback) implements Attachment<Alarm>, Alarm {
        @Override
        public Alarm provider() {
            return this;
        }

        @Override
        public void ring() {
            socket.indicate(ALARM, callback);
        }

        @Override
        public void execute(Runnable task) {
            socket.execute(task);
        }

        @Override
        public void schedule(Runnable task) {
            socket.execute(() -> socket.schedule(task, Duration.ZERO));
        }
    }
}
