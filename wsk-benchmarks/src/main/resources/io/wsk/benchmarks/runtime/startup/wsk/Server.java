package bench;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

public final class Server {
    private Server() {}

    public static void main(String[] args) throws Exception {
        WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(1));
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        WskListenSocket last = null;
        last = client.listen(new Listener__n__(), Listener__n__Dispatch.TABLE, any);
        Ready.print(((InetSocketAddress) last.localAddress()).getPort());
    }
}
