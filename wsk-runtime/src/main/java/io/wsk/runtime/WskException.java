package io.wsk.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A failed operation or a call that the rules forbid: what was found, which rule decides it, and what to do instead.
 *
 * <p>Thrown only where no {@link WskIrp} was given; with one, the IRP carries the failure and nothing is thrown.
 */
public final class WskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What WSK would return. */
    private final WskStatus status;

    /** The rule that decides it. */
    private final String rule;

    /** What to do instead. */
    private final String remedy;

    /**
     * Creates the exception; its message is put together from the parts.
     *
     * @param status the NTSTATUS that WSK would return
     * @param rule the id of the rule in {@code docs/wsk-reference.md}, for example {@code ENB-22}
     * @param found what was found, a clause without a full stop
     * @param remedy what to do instead, a clause without a full stop
     */
    public WskException(WskStatus status, String rule, String found, String remedy) {
        this(status, rule, found, remedy, null);
    }

    /**
     * Creates the exception with a cause.
     *
     * @param status the NTSTATUS that WSK would return
     * @param rule the id of the rule in {@code docs/wsk-reference.md}
     * @param found what was found, a clause without a full stop
     * @param remedy what to do instead, a clause without a full stop
     * @param cause the failure underneath, if there is one
     */
    public WskException(WskStatus status, String rule, String found, String remedy, @Nullable Throwable cause) {
        super("%s; %s [%s, %s]".formatted(found, remedy, status, rule), cause);
        this.status = status;
        this.rule = rule;
        this.remedy = remedy;
    }

    /** {@return the NTSTATUS that WSK would return} */
    public WskStatus status() {
        return status;
    }

    /** {@return the id of the rule that decides this, to be looked up in {@code docs/wsk-reference.md}} */
    public String rule() {
        return rule;
    }

    /** {@return what to do instead} */
    public String remedy() {
        return remedy;
    }
}
