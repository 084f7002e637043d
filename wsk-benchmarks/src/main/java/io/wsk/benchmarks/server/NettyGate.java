package io.wsk.benchmarks.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ipfilter.IpFilterRule;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.handler.ipfilter.RuleBasedIpFilter;
import io.netty.util.ReferenceCountUtil;

/** What Netty does with connections that come and go: pipelines that greet, close, or ask a filter of addresses first. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails is closed, and there is nobody to tell
final class NettyGate {
    private static final IpFilterRule ALL = rule(IpFilterRuleType.ACCEPT);
    private static final IpFilterRule NONE = rule(IpFilterRuleType.REJECT);

    private NettyGate() {}

    /** {@return a rule for 127.0.0.0/8, which is where all peers are} */
    private static IpFilterRule rule(IpFilterRuleType type) {
        return new IpSubnetFilterRule("127.0.0.0", 8, type);
    }

    static void greet(ChannelPipeline pipeline) {
        pipeline.addLast(new Greeter());
    }

    static void hangUp(ChannelPipeline pipeline) {
        pipeline.addLast(new HangingUp());
    }

    static void acceptByAddress(ChannelPipeline pipeline) {
        pipeline.addLast(new RuleBasedIpFilter(false, ALL), new Greeter());
    }

    static void rejectByAddress(ChannelPipeline pipeline) {
        pipeline.addLast(new RuleBasedIpFilter(true, NONE), new Greeter());
    }

    private static final class Greeter extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(context.alloc().buffer(1).writeBytes(Greeting.bytes()), context.voidPromise());
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private static final class HangingUp extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
