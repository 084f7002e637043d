package io.wsk.runtime;

/**
 * Identifies an inspected connection request, {@code WSK_INSPECT_ID} (CAT-44). Equality is by value; the values carry no
 * meaning. It may be kept.
 *
 * @param key the first half
 * @param serialNumber the second half
 */
public record WskInspectId(long key, int serialNumber) {}
