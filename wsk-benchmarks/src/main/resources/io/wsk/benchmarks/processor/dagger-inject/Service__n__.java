package __package__;

import bench.shared.Clock;
import bench.shared.Log;
import bench.shared.Session;
import bench.shared.Store;
import java.util.Random;
import javax.inject.Inject;

final class Service__n__ {
    private static final int LIMIT = __n__;

    private final Clock clock;
    private final Log log;
    private final Store store;
    private final Session session;
    private final Random random;

    @Inject
    Service__n__(Clock clock, Log log, Store store, Session session, Random random) {
        this.clock = clock;
        this.log = log;
        this.store = store;
        this.session = session;
        this.random = random;
    }

    boolean isAnyOpen() {
        return session != null && store != null && log != null && clock != null;
    }

    int next() {
        return random.nextInt(LIMIT + 1);
    }
}
