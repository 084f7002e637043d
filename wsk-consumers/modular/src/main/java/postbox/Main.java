package postbox;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import postbox.accept.Counter;
import postbox.accept.CounterDispatch;

/** Listens until its standard input ends. */
public final class Main {
    private Main() {}

    /** Prints the port, then the name of the module. */
    public static void main(String[] arguments) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (WskClient client = WskClient.open();
                WskListenSocket listener = client.listen(new Counter(), CounterDispatch.TABLE, anyPort)) {
            System.out.println(((InetSocketAddress) listener.localAddress()).getPort());
            System.out.println(CounterDispatch.class.getModule());
            while (System.in.read() >= 0) {
                // nothing is expected but the end
            }
        }
    }
}
