package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;

interface Base<T, U> {
    @WskAcceptEvent
    default T accepted(U accept) {
        throw new IllegalStateException();
    }
}

/** Both type arguments are wrong. */
class Handler implements Base<String, String> {}
// ERROR[WSK010]: Base.accepted(U): a handler takes only what its event offers; found: String accept
//     fix: implements Base<AcceptVerdict, WskAccept>
//     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
// ERROR[WSK012]: Base.accepted(U): a handler returns only what its event understands; found: accepted(String) returns String
//     fix: implements Base<AcceptVerdict, WskAccept>
//     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION

class Right implements Base<AcceptVerdict, WskAccept> {}
