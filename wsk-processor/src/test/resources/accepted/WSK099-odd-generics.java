package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import java.io.Serializable;
import java.util.List;

abstract class Node<N extends Node<N, ?>, V extends Comparable<? super V> & Serializable> {
    @WskSendBacklogEvent
    void backlog(long bytes) {}

    abstract N next(List<? extends Node<? super N, V>> nodes);
}

class Leaf<L extends Leaf<L>> extends Node<Leaf<?>, String> {
    @Override
    Leaf<?> next(List<? extends Node<? super Leaf<?>, String>> nodes) {
        return this;
    }

    class Inner<T extends L> {
        @WskReceiveFromEvent
        void received() {}
    }
}
