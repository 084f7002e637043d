package bench;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;

final class Handler__n__ extends IoHandlerAdapter {
    @Override
    public void messageReceived(IoSession session, Object message) {
        session.write(((IoBuffer) message).duplicate());
    }
}
