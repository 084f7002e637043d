package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;

@interface Handler {
    @WskReceiveFromEvent
    int received();
    //  ^ ERROR[WSK036]: an annotation type has no handlers; found: @WskReceiveFromEvent on received() of Handler
    //     fix: remove @WskReceiveFromEvent, or make Handler an interface

    @WskSendBacklogEvent
    long backlog() default 0;
    //   ^ ERROR[WSK036]: an annotation type has no handlers; found: @WskSendBacklogEvent on backlog() of Handler
    //     fix: remove @WskSendBacklogEvent, or make Handler an interface

    String name() default "";
}
