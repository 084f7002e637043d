package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskIrp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call may do that was entered before an operation of another thread, and is judged after it. Between two judgements
 * there is one such call at most, since the calls on a socket are not nested; it may do whatever was allowed at some time since
 * the judgement before.
 */
final class LateCall {
    private int events;
    private boolean afterClose;
    private boolean afterRequest;
    private final List<WskIrp> disables = new ArrayList<>();

    /** A disable has not completed at once: a call of its callback was entered, or has not quite left. */
    void disabled(int flag, @Nullable WskIrp irp) {
        events |= flag;
        if (irp != null) {
            disables.add(irp);
        }
    }

    /** A disable has completed at once: no call of its callback was entered. */
    void noneOf(int flag) {
        events &= ~flag;
    }

    void enabled(int mask) {
        events &= ~mask;
        disables.clear();
    }

    void closed() {
        afterClose = true;
    }

    void requested() {
        afterRequest = true;
    }

    /** {@return whether the callback may be called although it is off} */
    boolean mayRun(int flag) {
        return (events & flag) != 0 && disables.stream().noneMatch(WskIrp::isCompleted);
    }

    boolean mayFollowClose() {
        return afterClose;
    }

    boolean mayPassRequest() {
        return afterRequest;
    }

    /** The call is judged now, or there was none. */
    void isOver() {
        events = 0;
        afterClose = false;
        afterRequest = false;
        disables.clear();
    }
}
