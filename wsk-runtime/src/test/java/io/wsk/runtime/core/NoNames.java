package io.wsk.runtime.core;

import io.wsk.runtime.transport.NameService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Nobody has a name. */
final class NoNames implements NameService {
    @Override
    public CompletionStage<List<InetAddress>> addressesOf(String host) {
        return CompletableFuture.failedStage(new UnknownHostException(host));
    }

    @Override
    public CompletionStage<Optional<String>> nameOf(InetAddress address) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    @Override
    public OptionalInt portOf(String service, boolean datagram) {
        return OptionalInt.empty();
    }

    @Override
    public Optional<String> serviceAt(int port, boolean datagram) {
        return Optional.empty();
    }
}
