package empty_list_beside;

import io.wsk.annotations.WskAbortEvent;

/** A position at an annotation that stands beside such a one is too much for ecj. */
class Handler {
    @SuppressWarnings({})
    @WskAbortEvent
    void aborted() {}
}
