package __package__;

import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Optional;

@AutoValue
abstract class Value__n__ {
    private static final int LIMIT = __n__;

    /** The name. */
    abstract String name();

    /** The length. */
    abstract long length();

    /** The labels, in the order in which they were added. */
    abstract List<String> labels();

    /** What there is to say about it. */
    abstract Optional<String> note();

    /** Whether it is in use. */
    abstract boolean active();

    boolean isLong() {
        return length() > LIMIT;
    }

    String title() {
        return note().orElse(name());
    }

    boolean isLabelled(String label) {
        return labels().contains(label);
    }
}
