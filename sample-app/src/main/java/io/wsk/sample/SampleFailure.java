package io.wsk.sample;

/** A failure that a sample expects and can name; its message is a clause for the user, without a full stop. */
public final class SampleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what went wrong
     */
    public SampleFailure(String message) {
        super(message);
    }

    /**
     * Creates the failure with a cause.
     *
     * @param message what went wrong
     * @param cause the failure underneath
     */
    public SampleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
