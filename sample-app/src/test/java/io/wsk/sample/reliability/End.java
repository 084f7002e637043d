package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;

/** The ways in which an application ends a socket. */
enum End {
    CLOSE {
        @Override
        void once(WskSocket socket) {
            socket.close();
        }
    },
    ABORT {
        @Override
        void once(WskSocket socket) {
            socket.abort();
        }
    },
    CLOSE_SOCKET {
        @Override
        void once(WskSocket socket) {
            assertThat(socket.closeSocket(WskIrp.create())).isEqualTo(WskStatus.PENDING);
        }
    };

    abstract void once(WskSocket socket);

    /** One time too many, which is harmless. */
    final void twice(WskSocket socket) {
        once(socket);
        once(socket);
    }
}
