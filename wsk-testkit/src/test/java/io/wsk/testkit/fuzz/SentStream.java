package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was handed over for sending, in order; a send with an IRP may be cancelled as long as none of it was written. */
final class SentStream {
    private static final class Send {
        final byte[] bytes;
        final @Nullable WskIrp irp;
        boolean cancelAsked;

        Send(byte[] bytes, @Nullable WskIrp irp) {
            this.bytes = bytes;
            this.irp = irp;
        }

        boolean isGone() {
            return cancelAsked && irp != null && irp.isCompleted() && irp.status() == WskStatus.CANCELLED;
        }
    }

    private final ByteSource source = new ByteSource();
    private final List<Send> sends = new ArrayList<>();

    byte[] next(int length) {
        return source.next(length);
    }

    void sent(byte[] bytes, @Nullable WskIrp irp) {
        sends.add(new Send(bytes, irp));
    }

    void cancelOldest() {
        for (Send send : sends) {
            if (send.irp != null && !send.irp.isCompleted() && !send.cancelAsked) {
                send.cancelAsked = true;
                send.irp.cancel();
                return;
            }
        }
    }

    /**
     * {@return what the peer has to receive}
     *
     * @param broken whether the connection is: then a cancelled send may have been written in part, and nothing is known
     *     behind it
     */
    byte[] expected(boolean broken) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (Send send : sends) {
            if (broken && send.cancelAsked) {
                break;
            } else if (!send.isGone()) {
                expected.writeBytes(send.bytes);
            }
        }
        return expected.toByteArray();
    }

    boolean hasCancelled() {
        return sends.stream().anyMatch(send -> send.cancelAsked);
    }

    /** All has gone out, so each IRP has its outcome. */
    void checkDone() {
        for (Send send : sends) {
            if (send.irp != null && !send.isGone()) {
                Model.check(send.irp.isCompleted(), "a send whose bytes have arrived is pending");
                Model.check(send.irp.status() == WskStatus.SUCCESS, "a send ended with " + send.irp.status());
                Model.check(send.irp.information() == send.bytes.length, "a send counts other bytes (SND-04)");
            }
        }
    }

    /** The connection is over, so each IRP has an outcome. */
    void checkEnded() {
        Model.check(
                sends.stream().allMatch(send -> send.irp == null || send.irp.isCompleted()), "a send pends for ever");
    }

    static boolean isPrefix(byte[] part, byte[] whole) {
        return part.length <= whole.length && Arrays.equals(part, Arrays.copyOf(whole, part.length));
    }
}
