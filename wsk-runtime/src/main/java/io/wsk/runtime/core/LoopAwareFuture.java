package io.wsk.runtime.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future whose waiting methods throw on a loop, where they could wait for themselves (EVT-06). */
final class LoopAwareFuture<T> extends CompletableFuture<T> {
    private final LoopGroup group;

    LoopAwareFuture(LoopGroup group) {
        this.group = group;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new LoopAwareFuture<>(group);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        requireMayWait();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        requireMayWait();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        requireMayWait();
        return super.join();
    }

    private void requireMayWait() {
        if (!isDone()) {
            group.requireMayWait("waiting for a future");
        }
    }
}
