package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.runtime.WskClientOptions;

@WskApplication({})
    //          ^ ERROR[WSK050]: an application names the handler classes of its client; found: @WskApplication without any
    //     fix: @WskApplication({...Listener.class, ...Connection.class})
class App {}

/** Uses the client in every way that could be seen to fail. */
class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final AppClient client = AppClient.open(WskClientOptions.defaults());
}
