package io.wsk.testkit.conformance;

import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** For tests that register themselves: their registrations have one loop, and end with the test. */
public abstract class RegistrationSuite extends ConformanceSuite {
    private final List<WskRegistration> registrations = new ArrayList<>();

    @AfterEach
    final void closeRegistrations() {
        for (WskRegistration registration : registrations) {
            await(() -> {
                registration.close(Duration.ZERO);
                return registration;
            });
        }
    }

    /** {@return a new registration for version 1.0} */
    protected final WskRegistration register() {
        return register(WskVersion.V1_0);
    }

    /** {@return a new registration for a version} */
    protected final WskRegistration register(WskVersion version) {
        return register(version, net.here());
    }

    /** {@return a new registration for a version, with options} */
    protected final WskRegistration register(WskVersion version, WskClientOptions options) {
        WskRegistration registration =
                WskRegistration.register(new WskClientNpi<>(version, "context", new WskClientDispatch<>() {}), options);
        registrations.add(registration);
        return registration;
    }
}
