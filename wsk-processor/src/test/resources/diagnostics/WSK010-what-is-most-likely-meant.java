package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;

class Supertypes {
    @WskReceiveEvent(enabled = WskEnabled.OFF)
    public final ReceiveVerdict received(WskSocket socket, Buffer data) {
    //                                             ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskSocket socket
    //     fix: @WskReceiveEvent(enabled = WskEnabled.OFF) public final ReceiveVerdict received(WskConnectionSocket socket, ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: Buffer data
    //     fix: @WskReceiveEvent(enabled = WskEnabled.OFF) public final ReceiveVerdict received(WskConnectionSocket socket, ByteBuffer data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                          ^ WARNING[WSK018]: a handler that can return RETAINED takes what it needs for that; found: received(WskSocket, Buffer) returns ReceiveVerdict, without WskDataIndication
    //     fix: take WskDataIndication, or return void, int or long, or @SuppressWarnings("wsk:018")
        return ReceiveVerdict.ACCEPTED;
    }

    @WskDisconnectEvent
    void disconnected(WskSocket socket, Throwable cause) {}
    //                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskSocket socket
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: Throwable cause
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket socket) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind

    @WskSendBacklogEvent
    void backlog(Integer bytes) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: Integer bytes
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

class Texts {
    @WskReceiveEvent
    void received(String flags, CharSequence text) {}
    //                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: String flags
    //     fix: @WskReceiveEvent void received(WskReceiveFlags flags, ByteBuffer text) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: CharSequence text
    //     fix: @WskReceiveEvent void received(WskReceiveFlags flags, ByteBuffer text) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected(boolean kind, String reason) {}
    //                        ^ ERROR[WSK010]: a handler takes only what its event offers; found: boolean kind
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind kind) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
    //                                     ^ ERROR[WSK010]: a handler takes only what its event offers; found: String reason
    //     fix: @WskDisconnectEvent void disconnected(WskDisconnectKind kind) { ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind

    @WskSendBacklogEvent
    void backlog(String size) {}
    //                  ^ ERROR[WSK010]: a handler takes only what its event offers; found: String size
    //     fix: @WskSendBacklogEvent void backlog(long size) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

class WhatOthersHave {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, WskDataIndication data, int length, SocketAddress remote, WskClient c) {}
    //                                                                    ^ ERROR[WSK010]: a handler takes only what its event offers; found: int length
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, WskDataIndication data) { ... data.length() ... socket.remoteAddress() ... socket.client() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                                                                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: SocketAddress remote
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, WskDataIndication data) { ... data.length() ... socket.remoteAddress() ... socket.client() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
    //                                                                                                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskClient c
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, WskDataIndication data) { ... data.length() ... socket.remoteAddress() ... socket.client() ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags

    @WskDisconnectEvent
    void disconnected(InetSocketAddress remote) {}
    //                                  ^ ERROR[WSK010]: a handler takes only what its event offers; found: InetSocketAddress remote
    //     fix: @WskDisconnectEvent void disconnected(WskConnectionSocket remote) { ... remote.remoteAddress() ... }
    //     @WskDisconnectEvent offers, in any order: WskConnectionSocket; WskDisconnectKind
}

class BytesAndTheirNumber {
    @WskReceiveEvent
    int received(byte[] data, int length) {
    //                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: int length
    //     fix: @WskReceiveEvent int received(byte[] data) { ... }
    //     @WskReceiveEvent offers, in any order: WskConnectionSocket; WskDataIndication, ByteBuffer or byte[]; WskReceiveFlags
        return length;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class AcceptedSocket {
    @WskAcceptEvent
    AcceptVerdict accepted(WskConnectionSocket socket) {
    //                                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskConnectionSocket socket
    //     fix: @WskAcceptEvent AcceptVerdict accepted(WskAccept socket) { ... socket.socket() ... }
    //     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
        return AcceptVerdict.REJECTED;
    }

    @WskInspectEvent
    WskInspectAction inspect(WskInspectId id, InetSocketAddress remote) {
    //                                    ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskInspectId id
    //     fix: @WskInspectEvent WskInspectAction inspect(WskInspection id) { ... id.id() ... id.remoteAddress() ... }
    //     @WskInspectEvent offers, in any order: WskListenSocket; WskInspection
    //                                                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: InetSocketAddress remote
    //     fix: @WskInspectEvent WskInspectAction inspect(WskInspection id) { ... id.id() ... id.remoteAddress() ... }
    //     @WskInspectEvent offers, in any order: WskListenSocket; WskInspection
        return WskInspectAction.ACCEPT;
    }

    @WskAbortEvent
    void aborted(long id) {}
    //                ^ ERROR[WSK010]: a handler takes only what its event offers; found: long id
    //     fix: @WskAbortEvent void aborted(WskInspectId id) { ... }
    //     @WskAbortEvent offers, in any order: WskListenSocket; WskInspectId
}

class SocketOfTheJdk {
    @WskAcceptEvent
    AcceptVerdict accepted(Socket peer) {
    //                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: Socket peer
    //     fix: @WskAcceptEvent AcceptVerdict accepted(WskAccept peer) { ... }
    //     @WskAcceptEvent offers, in any order: WskListenSocket; WskAccept
        return AcceptVerdict.REJECTED;
    }

    @WskSocketDeadEvent
    void dead(WskListenSocket listener, Object status) {}
    //                        ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskListenSocket listener
    //     fix: @WskSocketDeadEvent void dead(WskSocket listener, WskStatus status) { ... }
    //     @WskSocketDeadEvent offers, in any order: WskSocket; WskStatus
    //                                         ^ ERROR[WSK010]: a handler takes only what its event offers; found: Object status
    //     fix: @WskSocketDeadEvent void dead(WskSocket listener, WskStatus status) { ... }
    //     @WskSocketDeadEvent offers, in any order: WskSocket; WskStatus
}

class Datagrams {
    @WskReceiveFromEvent
    void received(ByteBuffer data, SocketAddress from) {}
    //                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: ByteBuffer data
    //     fix: @WskReceiveFromEvent void received(WskDatagram data) { ... data.buffer() ... data.remoteAddress() ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
    //                                           ^ ERROR[WSK010]: a handler takes only what its event offers; found: SocketAddress from
    //     fix: @WskReceiveFromEvent void received(WskDatagram data) { ... data.buffer() ... data.remoteAddress() ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class ListOfDatagrams {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(List<WskDatagram> received) {
    //                                            ^ ERROR[WSK010]: a handler takes only what its event offers; found: List<WskDatagram> received
    //     fix: @WskReceiveFromEvent ReceiveFromVerdict received(WskDatagramIndication received) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
    //                 ^ WARNING[WSK018]: a handler that can return RETAINED takes what it needs for that; found: received(List<WskDatagram>) returns ReceiveFromVerdict, without WskDatagramIndication
    //     fix: take WskDatagramIndication, or return void, or @SuppressWarnings("wsk:018")
        return ReceiveFromVerdict.ACCEPTED;
    }
}

class IterableOfDatagrams {
    @WskReceiveFromEvent
    void received(Iterable<WskDatagram> all, ListOfDatagrams other) {}
    //                                  ^ ERROR[WSK010]: a handler takes only what its event offers; found: Iterable<WskDatagram> all
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication all) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
    //                                                       ^ ERROR[WSK010]: a handler takes only what its event offers; found: ListOfDatagrams other
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication all) { ... }
    //     @WskReceiveFromEvent offers, in any order: WskDatagramSocket; WskDatagramIndication or WskDatagram
}

class Client {
    @WskClientEvent
    WskStatus happened(long type, byte[] information, WskAccept nothing) {
    //                      ^ ERROR[WSK010]: a handler takes only what its event offers; found: long type
    //     fix: @WskClientEvent WskStatus happened(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
    //                                   ^ ERROR[WSK010]: a handler takes only what its event offers; found: byte[] information
    //     fix: @WskClientEvent WskStatus happened(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
    //                                                          ^ ERROR[WSK010]: a handler takes only what its event offers; found: WskAccept nothing
    //     fix: @WskClientEvent WskStatus happened(int type, ByteBuffer information) { ... }
    //     @WskClientEvent offers, in any order: int; ByteBuffer
        return WskStatus.SUCCESS;
    }
}
