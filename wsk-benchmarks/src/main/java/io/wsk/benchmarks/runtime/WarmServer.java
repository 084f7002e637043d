package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Settings;
import io.wsk.benchmarks.server.Workload;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The server of one subject in one round, with its load generator. It goes on from variant to variant, and from case to case, as
 * long as they want the same work of it, and warms up only once.
 */
final class WarmServer implements Closeable {
    private final Lab lab;
    private final String subject;
    private final Settings settings;
    private @Nullable Workload workload;
    private @Nullable ServerProcess server;
    private @Nullable LoadProcess load;
    private boolean isWarm;

    WarmServer(Lab lab, String subject, Settings settings) {
        this.lab = lab;
        this.subject = subject;
        this.settings = settings;
    }

    /** {@return a server for that workload} The one that there was, or another one. */
    ServerProcess serving(Workload wanted) throws IOException, InterruptedException, NotAvailableException {
        ServerProcess current = server;
        if (current != null && workload == wanted) {
            return current;
        }
        close();
        current = lab.server(subject, wanted);
        server = current;
        workload = wanted;
        isWarm = false;
        return current;
    }

    /** {@return what puts load on it} */
    LoadProcess load() throws IOException {
        LoadProcess current = load;
        if (current == null) {
            current = lab.load();
            load = current;
        }
        return current;
    }

    /** {@return how many seconds of a variant's load it needs before something is measured} A server in C needs no more than a warm one. */
    double warmUp(Variant variant) {
        double needed = variant.warmUp(settings, isWarm || subject.equals(Contender.C_EPOLL.label()));
        isWarm = true;
        return needed;
    }

    @Override
    public void close() throws IOException {
        ServerProcess oldServer = server;
        LoadProcess oldLoad = load;
        server = null;
        load = null;
        if (oldLoad != null) {
            oldLoad.close();
        }
        if (oldServer != null) {
            oldServer.close();
        }
    }
}
