package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.mina.core.service.IoHandler;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.service.SimpleIoProcessorPool;
import org.apache.mina.transport.socket.nio.NioProcessor;
import org.apache.mina.transport.socket.nio.NioSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;

public final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
        IoProcessor<NioSession> processor = new SimpleIoProcessorPool<>(NioProcessor.class, 1);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        NioSocketAcceptor last = null;
        last = listen(processor, new Handler__n__(), any);
        Ready.print(last.getLocalAddress().getPort());
    }

    private static NioSocketAcceptor listen(IoProcessor<NioSession> processor, IoHandler handler, InetSocketAddress address)
            throws IOException {
        NioSocketAcceptor acceptor = new NioSocketAcceptor(processor);
        acceptor.setHandler(handler);
        acceptor.bind(address);
        return acceptor;
    }
}
