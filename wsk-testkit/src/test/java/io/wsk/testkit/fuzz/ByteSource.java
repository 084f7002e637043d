package io.wsk.testkit.fuzz;

import java.util.Arrays;

/** What one side sends. The byte at position n is a function of n, so nothing can be lost, doubled or reordered unseen. */
final class ByteSource {
    private int sent;

    private static byte[] bytes(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int position = from + i;
            bytes[i] = (byte) (position * 31 + (position >> 8));
        }
        return bytes;
    }

    byte[] next(int length) {
        sent += length;
        return bytes(sent - length, length);
    }

    int sent() {
        return sent;
    }

    /** {@return whether these are bytes that were sent, from a position on} */
    boolean matches(int from, byte[] bytes) {
        return from + bytes.length <= sent && Arrays.equals(bytes, bytes(from, bytes.length));
    }
}
