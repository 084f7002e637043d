package io.wsk.sample.echo;

import io.wsk.runtime.WskAccept;
import io.wsk.sample.AddressText;
import java.io.PrintWriter;

/**
 * Says which connections come and go. It overrides the handler method; the table generated for {@link EchoListener} calls
 * it all the same.
 */
final class LoggingListener extends EchoListener {
    private final PrintWriter log;
    private int connections;

    LoggingListener(PrintWriter log) {
        this.log = log;
    }

    @Override
    EchoConnection accepted(WskAccept accept) {
        String name = "connection %d from %s".formatted(++connections, AddressText.of(accept.remoteAddress()));
        log.println(name + " opened");
        return new LoggingConnection(name, log);
    }
}
