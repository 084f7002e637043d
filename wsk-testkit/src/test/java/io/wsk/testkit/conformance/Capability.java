package io.wsk.testkit.conformance;

import java.util.Locale;

/** What not every {@link ConformanceNetwork} offers; see {@link Needs}. */
public enum Capability {
    /** Time stands still until the test advances it: {@link ConformanceNetwork#advance}. */
    VIRTUAL_CLOCK,
    /** Tells broadcast and multicast datagrams from others. */
    BROADCAST_FLAGS,
    /** Sees the push bit of TCP. */
    PUSH_BIT,
    /** Sends urgent data. */
    URGENT_DATA,
    /** Sends and receives control data with datagrams. */
    CONTROL_DATA,
    /** Can restrict an IPv6 socket to IPv6. */
    IPV6_ONLY,
    /** The test can change the addresses of the machine. */
    ADDRESS_CHANGE,
    /** Can silence a TCP connection. */
    SILENT_MODE,
    /** Shares addresses as the table of BND-20 says. */
    ADDRESS_SHARING,
    /** Callbacks run on the loop, not on an executor. */
    LOOP_CALLBACKS;

    /** {@return its name in words} */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
