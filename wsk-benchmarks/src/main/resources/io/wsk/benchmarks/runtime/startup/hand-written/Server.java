package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

public final class Server implements Runnable {
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    private Server(Selector selector) {
        this.selector = selector;
    }

    public static void main(String[] args) throws Exception {
        Selector selector = Selector.open();
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        int last = 0;
        last = listen(selector, new Handler__n__(), any);
        new Thread(new Server(selector)).start();
        Ready.print(last);
    }

    private static int listen(Selector selector, Handler handler, InetSocketAddress address) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(address);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT, handler);
        return listener.socket().getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                    ready(keys.next());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, key.attachment());
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        if (channel.read(buffer) < 0) {
            channel.close();
            return;
        }
        ((Handler) key.attachment()).received(channel, buffer.flip());
    }
}
