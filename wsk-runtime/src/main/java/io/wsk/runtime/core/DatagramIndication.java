package io.wsk.runtime.core;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indication of one datagram socket, a list of one: open during a callback, revoked otherwise (EVT-32). */
final class DatagramIndication implements WskDatagramIndication, WskDatagram {
    private final DatagramSocket socket;
    private final boolean debug;
    private @Nullable LoopMemory memory;
    private @Nullable LoopMemory before;
    private @Nullable SocketAddress sender;
    private int length;
    private Set<WskDatagramFlag> flags = Set.of();
    private List<WskControlData> control = List.of();
    private @Nullable RetainedDatagram retained;

    /** For the loop of a generated table, so that it allocates nothing, whatever the compiler makes of it. */
    private final Only firstIterator = new Only(this);

    private boolean isFirstIterator;

    DatagramIndication(DatagramSocket socket) {
        this.socket = socket;
        this.debug = socket.client.options().debug();
    }

    void open(
            LoopMemory newMemory,
            int newLength,
            SocketAddress newSender,
            Set<WskDatagramFlag> newFlags,
            List<WskControlData> newControl) {
        LoopMemory shown = debug ? newMemory.copy(newLength) : newMemory;
        memory = shown;
        length = newLength;
        sender = newSender;
        flags = newFlags;
        control = newControl;
        retained = null;
        isFirstIterator = true;
        shown.view(newLength);
        before = socket.loop.shown().show(shown);
    }

    /** The callback has failed: what it has retained is given back for it, because nobody else will. */
    void takeBack() {
        if (retained != null) {
            retained.takeBack();
        }
    }

    void revoke() {
        if (debug && memory != null) {
            memory.spoil();
        }
        memory = null;
        retained = null;
        socket.loop.shown().show(before);
        before = null;
        sender = null;
    }

    boolean isRetained() {
        return retained != null;
    }

    private LoopMemory current() {
        LoopMemory current = memory;
        if (current == null) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "EVT-32",
                    "an indication is used after the receive-from callback of " + socket.contextName()
                            + " has returned",
                    "call retain() inside the callback and return RETAINED, or copy the bytes");
        }
        return current;
    }

    @Override
    public int count() {
        current();
        return 1;
    }

    @Override
    public Iterator<WskDatagram> iterator() {
        current();
        if (isFirstIterator) {
            isFirstIterator = false;
            firstIterator.restart(this);
            return firstIterator;
        }
        return new Only(this);
    }

    @Override
    public WskDatagramIndication retain() {
        byte[] copy = toByteArray();
        if (retained != null) {
            throw new IllegalStateException("the indication has been retained already in this callback");
        }
        retained = new RetainedDatagram(socket, copy, remoteAddress(), flags, control);
        return retained;
    }

    @Override
    public Set<WskDatagramFlag> flags() {
        current();
        return flags;
    }

    @Override
    public List<WskControlData> controlData() {
        current();
        return control;
    }

    @Override
    public int length() {
        current();
        return length;
    }

    @Override
    public ByteBuffer buffer() {
        return current().view(length);
    }

    @Override
    public byte[] toByteArray() {
        byte[] copy = new byte[length];
        current().bytes().get(0, copy);
        return copy;
    }

    @Override
    public SocketAddress remoteAddress() {
        SocketAddress current = sender;
        current();
        if (current == null) {
            throw new IllegalStateException("no sender");
        }
        return current;
    }

    /** Iterates over a list of one. */
    static final class Only implements Iterator<WskDatagram> {
        private @Nullable WskDatagram element;

        Only(WskDatagram element) {
            this.element = element;
        }

        void restart(WskDatagram newElement) {
            element = newElement;
        }

        @Override
        public boolean hasNext() {
            return element != null;
        }

        @Override
        public WskDatagram next() {
            WskDatagram current = element;
            if (current == null) {
                throw new NoSuchElementException();
            }
            element = null;
            return current;
        }
    }
}
