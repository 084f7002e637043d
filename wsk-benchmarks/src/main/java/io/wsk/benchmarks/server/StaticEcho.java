package io.wsk.benchmarks.server;

import io.wsk.annotations.WskApplication;

/** What shares the client of the server with static callbacks. */
@WskApplication({StaticEchoListener.class, StaticEchoConnection.class})
interface StaticEcho {}
