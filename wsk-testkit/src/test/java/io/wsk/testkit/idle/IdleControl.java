package io.wsk.testkit.idle;

import java.time.Duration;

/** What an application gets that has registered the idle extension on a socket. */
public interface IdleControl {
    /**
     * Begins to watch, or changes the limit. The time counts from now.
     *
     * @param limit the silence to report
     */
    void watchFor(Duration limit);
}
