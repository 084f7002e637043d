package cases;

import io.wsk.annotations.WskReceiveFromEvent;

/** What is nested in an annotation type is a class like any other. */
@interface Settings {
    String name() default "";

    class Handler {
        @WskReceiveFromEvent
        void received() {}
    }
}
