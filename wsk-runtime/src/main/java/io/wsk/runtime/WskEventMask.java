package io.wsk.runtime;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_ALL;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import java.util.StringJoiner;

/** Event masks as a person reads them. */
public final class WskEventMask {
    private WskEventMask() {}

    /**
     * {@return the names of the flags, for example {@code RECEIVE|DISCONNECT}; {@code NONE} for an empty mask}
     *
     * @param mask an event mask; bits that are no standard flag appear in hexadecimal
     */
    public static String names(int mask) {
        StringJoiner names = new StringJoiner("|");
        names.setEmptyValue("NONE");
        add(names, mask, WSK_EVENT_DISABLE, "DISABLE");
        add(names, mask, WSK_EVENT_ACCEPT, "ACCEPT");
        add(names, mask, WSK_EVENT_RECEIVE_FROM, "RECEIVE_FROM");
        add(names, mask, WSK_EVENT_RECEIVE, "RECEIVE");
        add(names, mask, WSK_EVENT_DISCONNECT, "DISCONNECT");
        add(names, mask, WSK_EVENT_SEND_BACKLOG, "SEND_BACKLOG");
        int unknown = mask & ~(WSK_EVENTS_ALL | WSK_EVENT_DISABLE);
        if (unknown != 0) {
            names.add("0x%X".formatted(unknown));
        }
        return names.toString();
    }

    /**
     * {@return names and value, for example {@code RECEIVE|DISCONNECT = 0xC0}}
     *
     * @param mask an event mask
     */
    public static String describe(int mask) {
        return "%s = 0x%X".formatted(names(mask), mask);
    }

    private static void add(StringJoiner names, int mask, int flag, String name) {
        if ((mask & flag) != 0) {
            names.add(name);
        }
    }
}
