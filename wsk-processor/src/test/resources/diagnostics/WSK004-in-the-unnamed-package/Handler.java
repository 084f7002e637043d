@io.wsk.annotations.WskDispatchTable
class Handler extends cases.base.Base {}
// ERROR[WSK004]: Base.received(WskDatagramIndication, WskDatagramSocket): the dispatch table must be able to call a handler; found: received(WskDatagramIndication, WskDatagramSocket) of package cases.base cannot be called from the unnamed package
//     fix: make it public, or override it: @Override protected ReceiveFromVerdict received(WskDatagramIndication datagrams, WskDatagramSocket socket) { return super.received(datagrams, socket); }
// ERROR[WSK004]: Base.dead(): the dispatch table must be able to call a handler; found: dead() of package cases.base cannot be called from the unnamed package
//     fix: make it public

@io.wsk.annotations.WskDispatchTable
class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
