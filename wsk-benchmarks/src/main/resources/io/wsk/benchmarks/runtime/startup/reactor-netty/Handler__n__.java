package bench;

import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;

final class Handler__n__ implements BiFunction<NettyInbound, NettyOutbound, Publisher<Void>> {
    @Override
    public Publisher<Void> apply(NettyInbound in, NettyOutbound out) {
        return out.send(in.receive().retain());
    }
}
