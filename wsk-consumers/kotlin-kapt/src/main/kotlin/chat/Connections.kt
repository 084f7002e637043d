package chat

import io.wsk.annotations.WskDisconnectEvent
import io.wsk.annotations.WskReceiveEvent
import io.wsk.annotations.WskSendBacklogEvent
import io.wsk.runtime.ReceiveVerdict
import io.wsk.runtime.WskConnectionSocket
import io.wsk.runtime.WskDisconnectKind
import java.nio.ByteBuffer

/** Nothing special: `Unit` is void. */
class Plain {
    @WskReceiveEvent
    fun received(socket: WskConnectionSocket, data: ByteBuffer): Unit = socket.send(data)

    @WskDisconnectEvent
    fun disconnected(socket: WskConnectionSocket) = socket.close()
}

/** Default arguments belong to callers in Kotlin; for Java the functions have all their parameters. */
data class Counting(val name: String, var bytes: Int = 0) {
    @WskReceiveEvent
    fun received(socket: WskConnectionSocket, data: ByteArray = ByteArray(0)): Int {
        bytes += data.size
        socket.send(ByteBuffer.wrap(data))
        return data.size
    }

    @WskDisconnectEvent
    fun disconnected(socket: WskConnectionSocket, kind: WskDisconnectKind = WskDisconnectKind.GRACEFUL) = socket.close()
}

/** Static handlers, which take their object as an argument. */
class InCompanion(private val greeting: String) {
    companion object {
        @JvmStatic
        @WskReceiveEvent
        fun received(self: InCompanion, socket: WskConnectionSocket, data: ByteArray) =
            socket.send(ByteBuffer.wrap(self.greeting.toByteArray() + data))

        @JvmStatic
        @WskDisconnectEvent
        fun disconnected(socket: WskConnectionSocket) = socket.close()
    }
}

/** Types that may be null are the same types for Java. */
class Nullable {
    @WskReceiveEvent
    fun received(socket: WskConnectionSocket?, data: ByteBuffer?): ReceiveVerdict? {
        socket!!.send(data!!)
        return ReceiveVerdict.ACCEPTED
    }

    @WskDisconnectEvent
    fun disconnected(socket: WskConnectionSocket?) = socket!!.close()
}

/** Names that Kotlin wants in backticks and Java has no objection to; one that Java could not say has another name for Java. */
class Backticks {
    @WskReceiveEvent
    fun `when`(`in`: WskConnectionSocket, `val`: ByteBuffer) = `in`.send(`val`)

    @JvmName("peerIsGone")
    @WskDisconnectEvent
    fun `the peer is gone`(socket: WskConnectionSocket) = socket.close()
}

/** For Java these functions are called `received$wsk_consumer_kotlin_kapt` and so on. */
internal class Mangled {
    @WskReceiveEvent
    internal fun received(socket: WskConnectionSocket, data: ByteBuffer) = socket.send(data)

    @WskDisconnectEvent
    internal fun disconnected(socket: WskConnectionSocket) = socket.close()
}

/** A setter is a method too. */
class Property {
    @set:WskSendBacklogEvent
    var idealBacklog: Long = 0

    @WskReceiveEvent
    fun received(socket: WskConnectionSocket, data: ByteBuffer) = socket.send(data)

    @WskDisconnectEvent
    fun disconnected(socket: WskConnectionSocket) = socket.close()
}

/** Handlers with a body in an interface, and an inherited one with a type argument. */
interface Closing {
    @WskDisconnectEvent
    fun disconnected(socket: WskConnectionSocket) = socket.close()
}

abstract class Receiving<T> {
    @WskReceiveEvent
    fun received(socket: WskConnectionSocket, data: T) = socket.send(bytes(data))

    abstract fun bytes(data: T): ByteBuffer
}

class Inheriting : Receiving<ByteArray>(), Closing {
    override fun bytes(data: ByteArray): ByteBuffer = ByteBuffer.wrap(data)
}
