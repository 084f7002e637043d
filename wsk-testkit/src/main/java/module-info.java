/** Tests of WSK applications without sockets, threads and clocks: an in-memory network that the test steps by hand. */
@org.jspecify.annotations.NullMarked
module io.wsk.testkit {
    requires transitive io.wsk.runtime;
    requires static transitive org.jspecify;

    exports io.wsk.testkit;
}
