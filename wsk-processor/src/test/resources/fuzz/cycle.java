package cycle;

import io.wsk.annotations.WskReceiveFromEvent;

/** With an error like this, javac loses sight of java.lang.Object for all classes. */
class First extends Second {}

class Second extends First {}

class Handler {
    @WskReceiveFromEvent
    void received() {}
}
