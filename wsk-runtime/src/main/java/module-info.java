/**
 * The runtime of WSK for Java: opens real TCP, UDP and Unix domain sockets, registers generated dispatch tables and
 * switches their callbacks on and off with {@code SO_WSK_EVENT_CALLBACK}, as Winsock Kernel does.
 */
@org.jspecify.annotations.NullMarked
module io.wsk.runtime {
    requires transitive io.wsk.annotations;
    requires static transitive org.jspecify;

    exports io.wsk.runtime;
    exports io.wsk.runtime.dispatch;
    exports io.wsk.runtime.extension;
    exports io.wsk.runtime.option;
    exports io.wsk.runtime.transport;
}
