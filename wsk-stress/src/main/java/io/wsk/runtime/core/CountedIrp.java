package io.wsk.runtime.core;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.WskLoop;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** An IRP whose completion is counted at the moment it is made, in the thread that makes it. */
final class CountedIrp {
    private static final WskClientOptions OPTIONS = WskClientOptions.defaults();
    private static final LoopGroup NO_GROUP = new LoopGroup(new NoTransport(), OPTIONS);

    private final AtomicInteger completions = new AtomicInteger();
    private final Irp irp = new Irp(completed -> {});
    private final BooleanSupplier question;
    private volatile boolean answer;

    /** Asks the question when the IRP is completed. */
    CountedIrp(BooleanSupplier question) {
        this.question = question;
    }

    Irp begun() {
        return Irp.begin(irp, new CoreLoop(new CountingLoop(), NO_GROUP, OPTIONS));
    }

    int completions() {
        return completions.get();
    }

    boolean sawWhatWasAsked() {
        return answer;
    }

    /** A completed IRP asks its loop to deliver the completion: that is when it counts. */
    private final class CountingLoop implements WskLoop {
        @Override
        public void execute(Runnable task) {
            answer = question.getAsBoolean();
            completions.incrementAndGet();
        }

        @Override
        public int doWork(long maxWaitNanos) {
            return 0;
        }

        @Override
        public Timer schedule(Runnable task, long delayNanos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void wakeup() {}

        @Override
        public boolean isCurrent() {
            return false;
        }
    }
}
