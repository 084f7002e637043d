package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskSendBacklogEvent;

interface Backlog {
    @WskSendBacklogEvent
    default void backlog() {}
}

abstract class Inherits implements Backlog {}

enum Constant implements Backlog {
    ONE
}

record Numbered(int number) implements Backlog {}

class Generic<T> implements Backlog {}

@WskDispatchTable(category = WskCategory.STREAM)
class Stream implements Backlog {}

class AcceptsInterface {
    @WskAcceptEvent
    Backlog accepted() {
        return new Inherits() {};
    }
}

class AcceptsAbstract {
    @WskAcceptEvent
    Inherits accepted() {
        return new Inherits() {};
    }
}

class AcceptsEnum {
    @WskAcceptEvent
    Constant accepted() {
        return Constant.ONE;
    }
}

class AcceptsRecord {
    @WskAcceptEvent
    Numbered accepted() {
        return new Numbered(1);
    }
}

class AcceptsGeneric {
    @WskAcceptEvent
    Generic<String> accepted() {
        return new Generic<>();
    }
}

class AcceptsInner {
    @WskAcceptEvent
    Inner accepted() {
        return new Inner();
    }

    class Inner implements Backlog {}
}

class AcceptsStream {
    @WskAcceptEvent
    Stream accepted() {
        return new Stream();
    }
}
