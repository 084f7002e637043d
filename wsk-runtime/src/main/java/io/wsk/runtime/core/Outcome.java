package io.wsk.runtime.core;

/** How pending requests end that will not be served: cancelled, or failed. */
@FunctionalInterface
interface Outcome {
    void tell(Irp irp);
}
