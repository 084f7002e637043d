package io.wsk.benchmarks.runtime;

/** Somebody cannot be measured on this machine; the message says why. */
final class NotAvailableException extends Exception {
    private static final long serialVersionUID = 1;

    NotAvailableException(String reason) {
        super(reason);
    }
}
