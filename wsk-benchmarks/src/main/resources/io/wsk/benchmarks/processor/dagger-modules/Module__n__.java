package __package__;

import bench.shared.Clock;
import bench.shared.Log;
import bench.shared.Session;
import bench.shared.Store;
import dagger.Component;
import dagger.Module;
import dagger.Provides;

@Module
public final class Module__n__ {
    @Component(modules = Module__n__.class)
    interface Graph {
        Session session();
    }

    @Provides
    int size() {
        return __n__;
    }

    @Provides
    Clock clock() {
        return new Clock();
    }

    @Provides
    Log log(Clock clock) {
        return new Log(clock);
    }

    @Provides
    Store store(Log log, int size) {
        return new Store(log, size);
    }

    @Provides
    Session session(Store store, Log log) {
        return new Session(store, log);
    }
}
