package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionSocket;
import io.wsk.runtime.transport.LoopTask;
import io.wsk.runtime.transport.WskLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An extension interface that is registered on a socket. Its events have a gate of their own, so its masks are a word of their
 * own, and switch exactly as the standard ones do (ENB-90).
 *
 * @param <P> what the application gets
 */
final class ExtensionBinding<P> implements WskExtensionSocket {
    /** The gate's flags begin at bit 4. */
    private static final int GATE_SHIFT = 4;

    private final SocketCore owner;
    private final WskSocket socket;
    private final NpiId npi;
    private final int defined;
    private final Object context;
    private final WskExtensionDispatch<?> table;
    private final EventGate gate = new EventGate(0, 0);
    private final WskExtension.Attachment<P> attachment;
    private final LoopTask resuming = new LoopTask(this::resume);
    private boolean early;
    private boolean closed;

    @SuppressWarnings("unchecked") // the signature of registerExtension guarantees that the table takes this context
    ExtensionBinding(
            SocketCore owner,
            WskSocket socket,
            WskExtension<P> extension,
            Object context,
            WskExtensionDispatch<?> table) {
        this.owner = owner;
        this.socket = socket;
        this.npi = extension.extensionInterface().npi();
        this.defined = extension.eventMask();
        this.context = context;
        this.table = table;
        this.attachment = extension.register(this, context, (WskExtensionDispatch<Object>) table);
    }

    NpiId npi() {
        return npi;
    }

    P provider() {
        return attachment.provider();
    }

    // ---- switching

    WskStatus switchEvents(int mask, @Nullable Irp irp) {
        boolean disable = (mask & WSK_EVENT_DISABLE) != 0;
        int events = mask & ~WSK_EVENT_DISABLE;
        check(mask, events, disable);
        if (disable) {
            return gate.disable(events << GATE_SHIFT, irp);
        }
        if (gate.enable(events << GATE_SHIFT)) {
            owner.loop.execute(resuming);
        }
        if (irp != null) {
            irp.succeed(0); // ENB-103
        }
        return WskStatus.SUCCESS;
    }

    private void check(int mask, int events, boolean disable) {
        if (events == 0) {
            throw refused("ENB-96", mask, "name at least one event");
        } else if ((events & ~defined) != 0) {
            throw refused("ENB-95", mask, "the interface defines 0x%X".formatted(defined));
        } else if (disable && Integer.bitCount(events) != 1) {
            throw refused("ENB-97", mask, "disable one event at a time (ENB-22)");
        } else if (!disable && (events & ~table.eventMask()) != 0) {
            throw refused(
                    "ENB-106", mask, "add a handler for it; the dispatch table has 0x%X".formatted(table.eventMask()));
        }
    }

    private WskException refused(String rule, int mask, String remedy) {
        return SocketCore.invalid(
                rule,
                "mask %s0x%X of the extension %s on %s"
                        .formatted(
                                (mask & WSK_EVENT_DISABLE) != 0 ? "DISABLE|" : "",
                                mask & ~WSK_EVENT_DISABLE,
                                npi,
                                socket),
                remedy);
    }

    private void resume() {
        if (!closed) {
            gate.unpark();
            guarded("resumed", attachment::resumed);
        }
    }

    /** What was indicated before the accept callback had returned can be told now (AMB-43). */
    void released() {
        if (early) {
            early = false;
            owner.loop.execute(resuming);
        }
    }

    // ---- for the extension

    @Override
    public WskSocket socket() {
        return socket;
    }

    @Override
    public boolean isOn(int flag) {
        return gate.isOn(flag << GATE_SHIFT);
    }

    @Override
    public void indicate(int flag, Runnable callback) {
        owner.loop.execute(() -> {
            if (owner.isOver()) {
                return;
            } else if (!owner.isReleased()) {
                early = true;
                return;
            } else if (!gate.enterOrPark(flag << GATE_SHIFT)) {
                return;
            }
            try {
                callback.run();
            } catch (Throwable failure) {
                owner.handlerFailed("extension", context, failure);
            } finally {
                gate.exit(flag << GATE_SHIFT);
            }
        });
    }

    @Override
    public void execute(Runnable task) {
        owner.loop.execute(task);
    }

    @Override
    public WskLoop.Timer schedule(Runnable task, Duration delay) {
        return owner.loop.schedule(task, Durations.nanos(delay));
    }

    @Override
    public long nanoTime() {
        return owner.loop.nanoTime();
    }

    // ---- what the extension is told

    void transferred() {
        guarded("transferred", attachment::transferred);
    }

    void closing() {
        gate.close();
    }

    /** Once, whoever says it. */
    void closed() {
        if (closed) {
            return;
        }
        closed = true;
        gate.close();
        gate.cancelDisables();
        guarded("closed", attachment::closed);
    }

    /** An extension that fails is not the fault of the socket. */
    private void guarded(String what, Runnable call) {
        try {
            call.run();
        } catch (Throwable failure) {
            HandlerFailures.log("the extension %s failed when it was told \"%s\"".formatted(npi, what), failure);
        }
    }
}
