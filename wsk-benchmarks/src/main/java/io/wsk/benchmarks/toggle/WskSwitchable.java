package io.wsk.benchmarks.toggle;

import static io.wsk.runtime.dispatch.ConnectionEvent.RECEIVE;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Ours: {@code disable} and {@code enable} of the receive event. */
final class WskSwitchable implements Switchable {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ToggledListener listener = new ToggledListener();
    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(1));
    private final WskListenSocket listening = client.listen(
            listener, ToggledListenerDispatch.TABLE, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    private final Consumer<WskConnectionSocket> pair;

    private WskSwitchable(Consumer<WskConnectionSocket> pair) {
        this.pair = pair;
    }

    static Switchable disableAndEnable() {
        return new WskSwitchable(WskSwitchable::disableAndEnable);
    }

    /** {@return one whose reading is always on} */
    static Switchable untouched() {
        return new WskSwitchable(socket -> {});
    }

    private static void disableAndEnable(WskConnectionSocket socket) {
        WskStatus status = socket.disable(RECEIVE);
        if (!status.isSuccess()) {
            throw new IllegalStateException("disable: " + status);
        }
        socket.enable(RECEIVE);
    }

    @Override
    public SocketAddress address() {
        return listening.localAddress();
    }

    @Override
    public void awaitConnection() {
        listener.connection.ready.join();
    }

    @Override
    public void toggle(int pairs) {
        WskConnectionSocket socket = listener.connection.ready.join();
        for (int i = 0; i < pairs; i++) {
            pair.accept(socket);
        }
    }

    /** The completion routine of a request that receives nothing and is completed at once. */
    @Override
    public void runOnLoop(Runnable task) {
        listener.connection.ready.join().receive(NOTHING, WskIrp.create(irp -> task.run()));
    }

    @Override
    public void whenReceived(Runnable action) {
        listener.connection.whenReceived = action;
    }

    @Override
    public void close() {
        client.close();
    }
}
