package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

class Extension {
    @WskEventCallback(
            categories = WskCategory.EXTENSION,
            dispatch = IdleDispatch.class,
            method = "idleEvent",
            flag = 0x01)
    @interface IdleEvent {}

    interface Abstract<X> {
        void wokenEvent(X context);
    }

    protected interface IdleDispatch<Context extends Object> extends Abstract<Context>, WskExtensionDispatch<Context> {
        int LIMIT = 6;

        static int limit() {
            return LIMIT;
        }

        private void check() {}

        default void idleEvent(Context context, WskSocket socket) {
            check();
        }

        /** Has a body here. */
        @Override
        default void wokenEvent(Context context) {}

        @Override
        int eventMask();
    }
}

class Handler {
    @Extension.IdleEvent
    void idle(WskSocket socket) {}
}
