package chat

import io.wsk.annotations.WskAcceptEvent
import io.wsk.runtime.WskClient
import io.wsk.runtime.WskListenSocket
import java.net.SocketAddress

/** An object with handlers is its own only instance. */
object Server {
    @WskAcceptEvent
    fun accepted() = Plain()

    fun listen(client: WskClient, address: SocketAddress): WskListenSocket =
        client.listen(this, ServerDispatch.TABLE, address)
}
