package io.wsk.benchmarks.server;

import java.io.IOException;
import org.apache.mina.core.service.IoHandler;
import org.apache.mina.transport.socket.nio.NioDatagramAcceptor;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;

/** Apache MINA with one processor, without filters. */
final class MinaServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws IOException, UnavailableException {
        String description = "Apache MINA " + Libraries.versionOf(NioSocketAcceptor.class) + ", NIO";
        return new Running(workload == Workload.DATAGRAM_ECHO ? datagrams() : connections(workload), description);
    }

    private static int datagrams() throws IOException {
        NioDatagramAcceptor acceptor = new NioDatagramAcceptor();
        acceptor.setHandler(new MinaHandlers.Echo());
        acceptor.bind(ANY_PORT);
        return acceptor.getLocalAddress().getPort();
    }

    private static int connections(Workload workload) throws IOException, UnavailableException {
        IoHandler handler = switch (workload) {
            case ECHO, TIMED_ECHO -> new MinaHandlers.Echo();
            case GREET -> new MinaHandlers.Greet();
            default -> throw UnavailableException.unknown(workload);
        };
        NioSocketAcceptor acceptor = new NioSocketAcceptor(1);
        acceptor.setBacklog(BACKLOG);
        acceptor.getSessionConfig().setTcpNoDelay(true);
        if (workload == Workload.TIMED_ECHO) {
            acceptor.getSessionConfig()
                    .setBothIdleTime((int) Workload.idleTime().toSeconds());
        }
        acceptor.setHandler(handler);
        acceptor.bind(ANY_PORT);
        return acceptor.getLocalAddress().getPort();
    }
}
