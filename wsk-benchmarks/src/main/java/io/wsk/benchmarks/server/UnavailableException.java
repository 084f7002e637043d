package io.wsk.benchmarks.server;

/** A server cannot run on this machine, or does not know the workload; the message says why. */
final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    UnavailableException(String reason) {
        super(reason);
    }

    static UnavailableException unknown(Workload workload) {
        return new UnavailableException("has no " + workload.label());
    }
}
