package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client event (4.9). */
public abstract class ClientEventRules extends ConformanceSuite {
    /** A client object that notes what its event is called with. */
    private static final class Events implements WskClientDispatch<List<Integer>> {
        @Override
        public WskStatus clientEvent(List<Integer> context, int eventType, ByteBuffer information) {
            context.add(eventType);
            return WskStatus.SUCCESS;
        }
    }

    @Test
    @Rule("CLE-05")
    void the_client_event_is_never_called() {
        List<Integer> events = Collections.synchronizedList(new ArrayList<>());
        WskRegistration registration =
                WskRegistration.register(new WskClientNpi<>(WskVersion.V1_0, events, new Events()), client.options());
        WskProviderNpi provider = registration.captureProvider(WskRegistration.NO_WAIT);
        WskClient registered = provider.client();
        Listener listener = listening(registered);
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection connection = acceptedBy(listener);
        connection.socket().enable(ConnectionEvent.RECEIVE, ConnectionEvent.DISCONNECT);
        connection.peer().send("data");
        until(() -> connection.handler().text().equals("data"), "the data is indicated");
        net.breakSocket(connection.socket().localAddress());
        settle();
        registration.releaseProvider(provider);
        await(() -> {
            registration.close(Duration.ZERO);
            return registration;
        });
        assertThat(events).isEmpty();
    }

    @Test
    @Rule("CLE-02")
    void a_table_without_the_client_event_has_not_implemented_it() {
        WskClientDispatch<Object> without = new WskClientDispatch<>() {};
        assertThat(without.clientEvent(this, 0, ByteBuffer.allocate(0))).isEqualTo(WskStatus.NOT_IMPLEMENTED);
    }

    @Test
    @Rule("CLE-03")
    void a_client_registers_without_the_client_event() {
        WskRegistration registration = WskRegistration.register(
                new WskClientNpi<>(WskVersion.V1_0, "context", new WskClientDispatch<>() {}), client.options());
        WskProviderNpi provider = registration.captureProvider(WskRegistration.NO_WAIT);
        assertThat(provider.client().staticEventCallbacks()).isZero();
        registration.releaseProvider(provider);
        await(() -> {
            registration.close(Duration.ZERO);
            return registration;
        });
    }
}
