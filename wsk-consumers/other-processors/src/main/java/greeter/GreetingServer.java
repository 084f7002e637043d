package greeter;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;

/** Dagger generates {@code DaggerGreetingServer}. */
@Component(modules = GreetingServer.Words.class)
interface GreetingServer {
    GreetingListener listener();

    Salutation salutation();

    default WskListenSocket listen(WskClient client, SocketAddress address) {
        return client.listen(listener(), GreetingListenerDispatch.TABLE, address);
    }

    default WskDatagramSocket bind(WskClient client, SocketAddress address) {
        return client.bindDatagram(salutation(), SalutationDispatch.TABLE, address);
    }

    @Module
    final class Words {
        private Words() {}

        @Provides
        static Salutation salutation() {
            return Salutation.of("hello");
        }
    }
}
