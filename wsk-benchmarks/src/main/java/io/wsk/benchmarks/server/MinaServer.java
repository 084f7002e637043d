package io.wsk.benchmarks.server;

import java.io.IOException;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandler;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;

/** Apache MINA with one processor, without filters. */
final class MinaServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws IOException {
        IoHandler handler = switch (workload) {
            case ECHO, TIMED_ECHO -> new EchoHandler();
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
        return new Running(
                acceptor.getLocalAddress().getPort(),
                "Apache MINA " + Libraries.versionOf(NioSocketAcceptor.class) + ", NIO");
    }

    private static final class EchoHandler extends IoHandlerAdapter {
        @Override
        public void messageReceived(IoSession session, Object message) {
            session.write(((IoBuffer) message).duplicate()); // MINA itself rewinds the original
        }

        @Override
        public void sessionIdle(IoSession session, IdleStatus status) {
            session.closeNow();
        }

        @Override
        public void exceptionCaught(IoSession session, Throwable cause) {
            session.closeNow();
        }
    }
}
