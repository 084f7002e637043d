package cases;

/** Somebody has copied what was generated, and it was out of date soon. */
class HandlerDispatch {}
