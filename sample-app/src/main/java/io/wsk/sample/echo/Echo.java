package io.wsk.sample.echo;

import io.wsk.annotations.WskApplication;

/** What shares the client of the echo server. */
@WskApplication({EchoListener.class, EchoConnection.class, EchoDatagrams.class})
interface Echo {}
