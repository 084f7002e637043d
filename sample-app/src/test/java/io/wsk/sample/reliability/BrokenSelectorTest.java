package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A selector that fails is replaced, and no connection is lost with it. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class BrokenSelectorTest {
    @Test
    void a_selector_that_fails_is_replaced_once_and_connections_and_listener_go_on() throws Exception {
        Map<String, Long> facts = ChildJvm.withOpenChannels().run(BrokenSelector.class);

        assertThat(facts)
                .containsEntry("echoed", 20L)
                .containsEntry("accepted", 1L)
                .containsEntry("logged", 1L);
    }
}
