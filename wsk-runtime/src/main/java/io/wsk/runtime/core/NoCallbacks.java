package io.wsk.runtime.core;

import io.wsk.runtime.dispatch.WskListenDispatch;

/** Stands for the table that a listening socket was not given: it implements nothing, so nothing can be enabled (CAT-31). */
final class NoCallbacks implements WskListenDispatch<NoCallbacks> {
    static final NoCallbacks TABLE = new NoCallbacks();

    private NoCallbacks() {}

    @Override
    public int eventMask() {
        return 0;
    }
}
