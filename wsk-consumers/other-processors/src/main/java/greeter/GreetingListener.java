package greeter;

import io.wsk.annotations.WskAcceptEvent;
import javax.inject.Inject;
import javax.inject.Provider;

/** Its table depends on the handlers of a class that is complete only in a later round. */
final class GreetingListener {
    private final Provider<GreetingConnection> connections;

    @Inject
    GreetingListener(Provider<GreetingConnection> connections) {
        this.connections = connections;
    }

    @WskAcceptEvent
    GreetingConnection accepted() {
        return connections.get();
    }
}
