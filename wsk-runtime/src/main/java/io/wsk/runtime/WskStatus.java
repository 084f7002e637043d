package io.wsk.runtime;

/**
 * The NTSTATUS codes that the runtime answers with: those that WSK names (NUM-130 to NUM-156) and the usual ones of TCP and
 * UDP failures, which WSK passes through from the transport (NUM-157).
 */
public enum WskStatus {
    /** Done (NUM-130). */
    SUCCESS(0x00000000),
    /** The IRP is queued; its status tells the outcome (NUM-131). Passes the success test. */
    PENDING(0x00000103),
    /** A disable without an IRP takes effect when the running call has returned (NUM-132, ENB-24 C). Passes the success test. */
    EVENT_PENDING(0x40000013),
    /** The output buffer is too small (NUM-133). A warning: fails the success test. */
    BUFFER_OVERFLOW(0x80000005),
    /** Unspecified failure (NUM-134). */
    UNSUCCESSFUL(0xC0000001),
    /** The client event type is not supported by the application (NUM-135, CLE-01). */
    NOT_IMPLEMENTED(0xC0000002),
    /** An argument is not allowed (NUM-137). */
    INVALID_PARAMETER(0xC000000D),
    /** The request does not fit the category of the socket (NUM-138). */
    INVALID_DEVICE_REQUEST(0xC0000010),
    /** The operating system refuses the access (NUM-140). */
    ACCESS_DENIED(0xC0000022),
    /** A bound of the client is reached, or memory or descriptors are used up (NUM-143). */
    INSUFFICIENT_RESOURCES(0xC000009A),
    /** The provider is not available, or the registration has been deregistered (NUM-144). */
    DEVICE_NOT_READY(0xC00000A3),
    /** The operation took longer than its limit. */
    IO_TIMEOUT(0xC00000B5),
    /** The socket is dead and must be closed (NUM-145). */
    FILE_FORCED_CLOSED(0xC00000B6),
    /** The transport cannot do this, or nobody knows the request (NUM-146). */
    NOT_SUPPORTED(0xC00000BB),
    /** A failure of the network that has no code of its own. */
    UNEXPECTED_NETWORK_ERROR(0xC00000C4),
    /** The accept callback rejects the connection (NUM-147). */
    REQUEST_NOT_ACCEPTED(0xC00000D0),
    /** The process has no file descriptor left. */
    TOO_MANY_OPENED_FILES(0xC000011F),
    /** The IRP was cancelled, by the application or by a close (NUM-148). */
    CANCELLED(0xC0000120),
    /** The address is not one of this machine, or is not resolved. */
    INVALID_ADDRESS(0xC0000141),
    /** The socket is not in the state that the call needs (NUM-149). */
    INVALID_DEVICE_STATE(0xC0000184),
    /** The address is in use (NUM-151). */
    ADDRESS_ALREADY_EXISTS(0xC000020A),
    /** The peer has reset the connection. */
    CONNECTION_RESET(0xC000020D),
    /** The receive callback refuses the data (NUM-152). */
    DATA_NOT_ACCEPTED(0xC000021B),
    /** There is no such id (NUM-153). */
    NOT_FOUND(0xC0000225),
    /** Nobody listens at the remote address. */
    CONNECTION_REFUSED(0xC0000236),
    /** No route to the network of the remote address. */
    NETWORK_UNREACHABLE(0xC000023C),
    /** No route to the remote address. */
    HOST_UNREACHABLE(0xC000023D),
    /** Nobody receives at the remote port. */
    PORT_UNREACHABLE(0xC000023F),
    /** The connection was aborted on this side. */
    CONNECTION_ABORTED(0xC0000241),
    /** The name does not resolve (NUM-155). */
    NO_MATCH(0xC0000272),
    /** The requested WSK version is not supported (NUM-156). */
    NOINTERFACE(0xC00002B9);

    private final int code;

    WskStatus(int code) {
        this.code = code;
    }

    /** {@return the NTSTATUS value; negative for warnings and errors (NUM-01)} */
    public int code() {
        return code;
    }

    /**
     * {@return whether the code passes the usual test, "signed value not below zero" (NUM-120)}. {@link #PENDING} and
     * {@link #EVENT_PENDING} pass it too (NUM-121), so it does not say that something has taken effect.
     */
    public boolean isSuccess() {
        return code >= 0;
    }

    /** {@return the name and value as WSK writes them, for example {@code STATUS_EVENT_PENDING (0x40000013)}} */
    @Override
    public String toString() {
        return "STATUS_%s (0x%08X)".formatted(name(), code);
    }
}
