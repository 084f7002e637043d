package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskListenSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * Reads what the person at the terminal decides about the pended requests, the one that has waited longest first.
 *
 * @param in the terminal
 * @param gatekeeper who has pended them
 * @param listener whose requests they are
 * @param out where to say that there is nothing to decide
 */
record Decisions(BufferedReader in, Gatekeeper gatekeeper, WskListenSocket listener, PrintWriter out)
        implements Runnable {
    static final String HELP = "type accept or reject for the pended request that has waited longest";

    /** Until the end of the input. */
    @Override
    public void run() {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.strip()) {
                    case "accept" -> decide(WskInspectAction.ACCEPT);
                    case "reject" -> decide(WskInspectAction.REJECT);
                    default -> out.println(HELP);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }

    private void decide(WskInspectAction action) {
        if (!gatekeeper.decide(listener, action)) {
            out.println("no request is pended");
        }
    }
}
