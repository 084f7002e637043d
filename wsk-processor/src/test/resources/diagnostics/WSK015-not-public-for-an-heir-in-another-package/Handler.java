package cases;

class Handler extends cases.base.Base {}
// ERROR[WSK015]: Base.accepted(): a returned handler object needs a dispatch table; found: Connection, whose ConnectionDispatch is not public
//     fix: make Connection public

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
