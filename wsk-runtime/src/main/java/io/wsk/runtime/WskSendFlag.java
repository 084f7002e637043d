package io.wsk.runtime;

/** The flags of {@code WskSend}. */
public enum WskSendFlag {
    /**
     * {@code WSK_FLAG_NODELAY} (NUM-51): this and everything queued before it goes to the operating system now, also inside a
     * callback, and is not delayed there (SND-02).
     */
    NODELAY,
    /**
     * {@code WSK_FLAG_OOB} (NUM-50): outside of the stream. A transport without
     * {@link io.wsk.runtime.transport.TransportCapability#URGENT_DATA}, such as the embedded one, answers
     * {@link WskStatus#NOT_SUPPORTED} (SND-03, AMB-55).
     */
    OOB
}
