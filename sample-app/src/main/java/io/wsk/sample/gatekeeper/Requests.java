package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The requests between inspection and outcome, oldest first: PENDED → ADMITTED → gone, and gone from everywhere. Shared by
 * the loop, which inspects, and by whoever decides.
 */
final class Requests {
    private final Map<WskInspectId, Request> pended = new LinkedHashMap<>();
    private final Map<WskInspectId, Request> admitted = new LinkedHashMap<>();
    private int count;

    synchronized Request inspected(WskInspection inspection, WskInspectAction action) {
        Request request = new Request(++count, inspection.id(), inspection.remoteAddress());
        put(request, action);
        return request;
    }

    /** {@return the request that has waited longest, which is now decided; empty if none waits} */
    synchronized Optional<Request> decideOldest(WskInspectAction action) {
        Optional<Request> oldest = pended.values().stream().findFirst();
        oldest.ifPresent(request -> {
            pended.remove(request.id());
            put(request, action);
        });
        return oldest;
    }

    /** {@return the request, which is over: established or aborted; empty if it has been rejected meanwhile (ABE-05)} */
    synchronized Optional<Request> over(WskInspectId id) {
        Request waiting = pended.remove(id);
        return Optional.ofNullable(waiting != null ? waiting : admitted.remove(id));
    }

    private void put(Request request, WskInspectAction action) {
        switch (action) {
            case ACCEPT -> admitted.put(request.id(), request);
            case PEND -> pended.put(request.id(), request);
            case REJECT -> {
                // Neither accept nor abort follows (INE-01).
            }
        }
    }
}
