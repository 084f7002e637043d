package io.wsk.sample.reliability;

import io.wsk.sample.endtoend.Wait;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the runtime logs in a JVM of its own. */
final class CountedLog extends Handler {
    private final Logger logger = Logger.getLogger("io.wsk.runtime"); // held, because the JDK does not
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final AtomicLong count = new AtomicLong();

    void install() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    long count() {
        return count.get();
    }

    /** Waits for the next message with this text. */
    void await(String text) throws InterruptedException {
        String message = Wait.forNext(messages, text);
        while (!message.contains(text)) {
            message = Wait.forNext(messages, text);
        }
    }

    @Override
    public void publish(LogRecord record) {
        count.incrementAndGet();
        messages.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
