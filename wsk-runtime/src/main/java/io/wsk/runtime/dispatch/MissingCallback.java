package io.wsk.runtime.dispatch;

/** The answer of a callback that its table does not implement: the runtime never asks, so a call is a defect. */
final class MissingCallback {
    private MissingCallback() {}

    static IllegalStateException of(Object table, String callback) {
        return new IllegalStateException("%s has no %s callback: its event mask must not name it"
                .formatted(table.getClass().getName(), callback));
    }
}
