package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without descriptors a listener rests after each failure; connections live on, and it accepts when there are some again. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class OutOfDescriptorsTest {
    private static final int ENOUGH_TO_START = 120;

    /** Between two attempts to accept. */
    private static final long REST_MILLIS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"accepting", "inspecting"})
    void accept_without_descriptors_is_tried_once_in_each_rest_and_works_again_with_them(String listener)
            throws Exception {
        Map<String, Long> facts = ChildJvm.withDescriptors(ENOUGH_TO_START).run(OutOfDescriptors.class, listener);

        long failures = facts.get("failures");
        assertThat(failures).isGreaterThanOrEqualTo(6);
        assertThat((failures - 1) * REST_MILLIS).isLessThanOrEqualTo(facts.get("millis"));
        // The virtual machine may give a descriptor back meanwhile: then an attempt succeeds, and the next one comes at
        // once.
        assertThat(facts.get("accepts")).as("attempts").isBetween(failures, 2 * failures);
        assertThat(facts.get("selects") * 1000).as("20 selects a second").isLessThanOrEqualTo(20 * facts.get("millis"));
        assertThat(facts.get("logged")).as("once a second").isBetween(1L, 1 + facts.get("millis") / 1000);
        assertThat(facts.get("ready"))
                .as("the selector does not report the listener all the time")
                .isBetween(1L, failures);
    }
}
