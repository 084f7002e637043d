package golden.extension;

/** The flags of the extension. The value of the second one is that of WSK_EVENT_SEND_BACKLOG, and means something else. */
final class IdleExtension {
    static final int IDLE = 0x01;
    static final int WOKEN = 0x10;

    private IdleExtension() {}
}
