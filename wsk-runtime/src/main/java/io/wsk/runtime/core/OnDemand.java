package io.wsk.runtime.core;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part that most owners never need, and that is made when one does, by whatever thread: a server has many idle connections.
 *
 * @param <O> the class of the owner
 * @param <T> the class of the part
 */
final class OnDemand<O, T> {
    private final AtomicReferenceFieldUpdater<O, @Nullable T> field;
    private final Function<O, T> maker;

    /**
     * Describes a part.
     *
     * @param field where the owner has it
     * @param maker makes it, perhaps in vain, so without any effect
     */
    OnDemand(AtomicReferenceFieldUpdater<O, @Nullable T> field, Function<O, T> maker) {
        this.field = field;
        this.maker = maker;
    }

    /** {@return the part of the owner, which has it from now on} */
    T of(O owner) {
        T current = field.get(owner);
        while (current == null) {
            field.compareAndSet(owner, null, maker.apply(owner));
            current = field.get(owner);
        }
        return current;
    }
}
