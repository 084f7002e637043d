package io.wsk.benchmarks.server;

import io.wsk.benchmarks.load.ConnectTask;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoSession;

/** What MINA does with each workload. */
final class MinaHandlers {
    private MinaHandlers() {}

    /** Sends everything back, be it streams or datagrams. */
    static final class Echo extends IoHandlerAdapter {
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

    /** Greets everybody. */
    static final class Greet extends IoHandlerAdapter {
        @Override
        public void sessionOpened(IoSession session) {
            session.write(IoBuffer.allocate(1).put(ConnectTask.GREETING).flip());
        }

        @Override
        public void exceptionCaught(IoSession session, Throwable cause) {
            session.closeNow();
        }
    }
}
