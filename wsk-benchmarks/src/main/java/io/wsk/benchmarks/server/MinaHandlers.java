package io.wsk.benchmarks.server;

import io.wsk.benchmarks.load.ConnectTask;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoSession;

/** What MINA does with each workload. */
final class MinaHandlers {
    /** The high-water mark that Netty has by default; MINA has none of its own. */
    private static final long HIGH_WATER = 1 << 16;

    private static final long LOW_WATER = 1 << 15;

    private MinaHandlers() {}

    /** Sends everything back, be it streams or datagrams. */
    static class Echo extends IoHandlerAdapter {
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

    /** Does not read while too much waits to be written. */
    static final class BoundedEcho extends Echo {
        @Override
        public void messageReceived(IoSession session, Object message) {
            super.messageReceived(session, message);
            if (session.getScheduledWriteBytes() > HIGH_WATER) {
                session.suspendRead();
            }
        }

        @Override
        public void messageSent(IoSession session, Object message) {
            if (session.isReadSuspended() && session.getScheduledWriteBytes() <= LOW_WATER) {
                session.resumeRead();
            }
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

    /** Closes everything. */
    static final class HangUp extends IoHandlerAdapter {
        @Override
        public void sessionOpened(IoSession session) {
            session.closeNow();
        }

        @Override
        public void exceptionCaught(IoSession session, Throwable cause) {
            session.closeNow();
        }
    }
}
