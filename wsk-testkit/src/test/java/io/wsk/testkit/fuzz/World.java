package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskClient;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Where a run takes place: what moves the bytes between the socket under test and its peer. */
interface World extends AutoCloseable {
    /** The other side of the connection. What it does never waits. */
    interface Peer {
        void send(byte[] bytes);

        void end();

        void reset();

        /**
         * Takes something from now on, or nothing; {@return whether it takes something now}
         *
         * @param open whether it is to
         */
        boolean window(boolean open);

        /** {@return everything that has come in so far} */
        byte[] received();

        /** {@return whether the socket has ended its half, and all before that was received} */
        boolean hasEnded();

        /** {@return whether the socket has reset the connection} */
        boolean isReset();
    }

    /** Opens one. */
    @FunctionalInterface
    interface Opener {
        World open(long seed);
    }

    /** {@return whether callbacks run on another thread, while the run does something else} */
    boolean races();

    WskClient client();

    /** {@return how much is read ahead of the callbacks} */
    int receiveHold();

    /** {@return by what lengths are multiplied, so that they reach the bounds} */
    int scale();

    /** {@return where a listener of the client can be bound} */
    InetSocketAddress free();

    Peer connect(SocketAddress listener);

    /** {@return where the client can connect to} */
    SocketAddress server();

    /** {@return the server's side of what has connected} */
    Peer accept();

    /** Inside a callback: gives others time to do something meanwhile. */
    void linger();

    /**
     * Lets something happen, but not everything.
     *
     * @param much how much, from 0 to 2
     */
    void step(int much);

    /**
     * Lets everything happen that can, and then checks.
     *
     * @param check throws {@link AssertionError}; repeated where something may still be on its way
     */
    void atRest(Runnable check);

    @Override
    void close();
}
