package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskInspectAction;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to the first request, to the second, …, and from the start again. Used by one loop. */
final class Answers {
    private final List<WskInspectAction> inTurn;
    private int next;

    Answers(List<WskInspectAction> inTurn) {
        this.inTurn = List.copyOf(inTurn);
    }

    WskInspectAction next() {
        WskInspectAction answer = inTurn.get(next);
        next = (next + 1) % inTurn.size();
        return answer;
    }

    @Override
    public String toString() {
        return inTurn.stream().map(WskInspectAction::name).collect(Collectors.joining(", "));
    }
}
