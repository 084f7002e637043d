package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnDemandTest {
    private static final OnDemand<Owner, Object> PART = new OnDemand<>(
            AtomicReferenceFieldUpdater.newUpdater(Owner.class, Object.class, "part"), owner -> new Object());

    private static final class Owner {
        private volatile @Nullable Object part;
    }

    @Test
    void a_part_is_there_from_the_first_time_on_that_somebody_asks() {
        Owner owner = new Owner();
        assertThat(owner.part).isNull();
        Object part = PART.of(owner);
        assertThat(owner.part).isSameAs(part);
        assertThat(PART.of(owner)).isSameAs(part);
        assertThat(PART.of(new Owner())).isNotSameAs(part);
    }

    @Test
    void threads_that_ask_at_once_are_given_the_same_one() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (int i = 0; i < 1_000; i++) {
            Owner owner = new Owner();
            Set<Object> given = ConcurrentHashMap.newKeySet();
            Thread other = new Thread(() -> askAt(barrier, owner, given));
            other.start();
            askAt(barrier, owner, given);
            other.join();
            assertThat(given).hasSize(1);
        }
    }

    private static void askAt(CyclicBarrier barrier, Owner owner, Set<Object> given) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        given.add(PART.of(owner));
    }
}
