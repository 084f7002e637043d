package io.wsk.sample.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes what the runtime logs during a test, instead of the console. */
public final class RuntimeLog extends Handler implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger = Logger.getLogger("io.wsk.runtime");
    private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
    private volatile Runnable failure = () -> {};

    /** {@return the next record} */
    public LogRecord next() throws InterruptedException {
        return Wait.forNext(records, "log record");
    }

    /** {@return the next record, if there is one within the time} */
    public Optional<LogRecord> nextWithin(Duration time) throws InterruptedException {
        return Optional.ofNullable(records.poll(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** After each record, the log fails itself. */
    public void failWith(Runnable newFailure) {
        failure = newFailure;
    }

    /** {@return what has been logged and not been taken with {@link #next}} */
    public List<LogRecord> rest() {
        return List.copyOf(records);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
        failure.run();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
