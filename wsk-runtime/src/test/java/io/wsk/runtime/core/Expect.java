package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.assertj.core.api.ThrowableTypeAssert;

/** What the tests of sockets expect over and over. */
final class Expect {
    private Expect() {}

    /** A failure with this status, decided by this rule. */
    static ThrowableAssertAlternative<WskException> failure(WskStatus status, String rule, ThrowingCallable call) {
        return new ThrowableTypeAssert<>(WskException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.rule()).isEqualTo(rule);
            assertThat(e.remedy()).isNotBlank();
        });
    }

    /** Spins until it is so; a test that would hang fails instead. */
    static void soon(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > 20_000_000_000L) {
                throw new AssertionError("not within 20 s: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** The next element, which has to come. */
    static <T> T next(BlockingQueue<T> queue) {
        try {
            T element = queue.poll(20, TimeUnit.SECONDS);
            assertThat(element).as("nothing came").isNotNull();
            return element;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
