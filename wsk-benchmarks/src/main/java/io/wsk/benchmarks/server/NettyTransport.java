package io.wsk.benchmarks.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringDatagramChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import org.jspecify.annotations.Nullable;

/** What Netty can run on. */
enum NettyTransport {
    NIO("NIO") {
        @Override
        @Nullable
        Throwable obstacle() {
            return null;
        }

        @Override
        IoHandlerFactory factory() {
            return NioIoHandler.newFactory();
        }

        @Override
        Class<? extends ServerSocketChannel> serverChannel() {
            return NioServerSocketChannel.class;
        }

        @Override
        Class<? extends DatagramChannel> datagramChannel() {
            return NioDatagramChannel.class;
        }
    },
    EPOLL("epoll") {
        @Override
        @Nullable
        Throwable obstacle() {
            return Epoll.unavailabilityCause();
        }

        @Override
        IoHandlerFactory factory() {
            return EpollIoHandler.newFactory();
        }

        @Override
        Class<? extends ServerSocketChannel> serverChannel() {
            return EpollServerSocketChannel.class;
        }

        @Override
        Class<? extends DatagramChannel> datagramChannel() {
            return EpollDatagramChannel.class;
        }

        /** As the documentation of the option says: a buffer is split into so many datagrams, which one recvmmsg fills. */
        @Override
        void prepareForDatagrams(Bootstrap bootstrap) {
            bootstrap
                    .option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, LARGEST_DATAGRAM)
                    .option(
                            ChannelOption.RECVBUF_ALLOCATOR,
                            new FixedRecvByteBufAllocator(DATAGRAMS_AT_ONCE * LARGEST_DATAGRAM));
        }
    },
    IO_URING("io_uring") {
        @Override
        @Nullable
        Throwable obstacle() {
            return IoUring.unavailabilityCause();
        }

        @Override
        IoHandlerFactory factory() {
            return IoUringIoHandler.newFactory();
        }

        @Override
        Class<? extends ServerSocketChannel> serverChannel() {
            return IoUringServerSocketChannel.class;
        }

        @Override
        Class<? extends DatagramChannel> datagramChannel() {
            return IoUringDatagramChannel.class;
        }
    };

    /** What Netty's other transports have room for by default. */
    private static final int LARGEST_DATAGRAM = 2048;

    private static final int DATAGRAMS_AT_ONCE = 32;

    private final String label;

    NettyTransport(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** {@return why it does not work on this machine; null if it does} */
    abstract @Nullable Throwable obstacle();

    abstract IoHandlerFactory factory();

    abstract Class<? extends ServerSocketChannel> serverChannel();

    abstract Class<? extends DatagramChannel> datagramChannel();

    /** Sets what datagrams should have. */
    void prepareForDatagrams(Bootstrap bootstrap) {
        // The defaults do.
    }
}
