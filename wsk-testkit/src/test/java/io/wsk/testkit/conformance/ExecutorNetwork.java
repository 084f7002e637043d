package io.wsk.testkit.conformance;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.WskClientOptions;
import java.util.Set;

/** The embedded selector transport, with the callbacks of connections and datagram sockets on an executor. */
final class ExecutorNetwork extends LoopbackNetwork {
    private final CallbackPool callbacks = new CallbackPool();

    /** Also what was handed to the executor has been done. */
    @Override
    void round() {
        super.round();
        callbacks.awaitDone(PATIENCE);
    }

    @Override
    public void close() {
        super.close();
        callbacks.close();
    }

    @Override
    public WskRunOn runOn() {
        return WskRunOn.CLIENT_EXECUTOR;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public WskClientOptions here(WskClientOptions options) {
        return super.here(options).withExecutor(callbacks);
    }
}
