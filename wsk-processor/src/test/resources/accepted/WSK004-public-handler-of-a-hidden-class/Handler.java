package cases;

class Handler extends cases.base.Shown {
    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
