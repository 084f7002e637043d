package io.wsk.benchmarks.measure;

import java.util.List;

/** Where the figures of a run come from: what is needed to repeat it. */
public interface RunOrigin {
    /** {@return when it was started, as ISO 8601 says} */
    String date();

    /** {@return the revision of this project} */
    String revision();

    /** {@return what was typed} */
    String command();

    /** {@return where it ran} */
    Machine machine();

    /** {@return the options of the measured JVMs} */
    List<String> options();

    /** {@return the cores that they ran on} */
    String pinning();
}
