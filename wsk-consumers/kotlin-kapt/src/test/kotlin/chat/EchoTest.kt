package chat

import io.wsk.annotations.WskEventFlags
import io.wsk.runtime.WskClient
import io.wsk.runtime.dispatch.WskConnectionDispatch
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

/** Handlers in Kotlin, with tables that were made from kapt's stubs, on real sockets. */
class EchoTest {
    private val client = WskClient.open()
    private val loopback = InetSocketAddress(InetAddress.getLoopbackAddress(), 0)

    @AfterEach
    fun close() {
        client.close()
    }

    @Test
    fun `an object listens and echoes what its peers send`() {
        val address = Server.listen(client, loopback).localAddress() as InetSocketAddress

        Socket(address.address, address.port).use { assertThat(it.echoOf("hello")).isEqualTo("hello") }
    }

    @Test
    fun `a class`() {
        assertThat(echo(Plain(), PlainDispatch.TABLE)).isEqualTo("hello")
    }

    @Test
    fun `a data class with default arguments`() {
        val counting = Counting("first")

        assertThat(echo(counting, CountingDispatch.TABLE)).isEqualTo("hello")
        assertThat(counting).isEqualTo(Counting("first", bytes = 5))
    }

    @Test
    fun `static functions of a companion object`() {
        assertThat(echo(InCompanion("> "), InCompanionDispatch.TABLE)).isEqualTo("> hello")
    }

    @Test
    fun `nullable types`() {
        assertThat(echo(Nullable(), NullableDispatch.TABLE)).isEqualTo("hello")
    }

    @Test
    fun `names in backticks`() {
        assertThat(echo(Backticks(), BackticksDispatch.TABLE)).isEqualTo("hello")
    }

    @Test
    fun `an internal class with internal functions`() {
        assertThat(echo(Mangled(), MangledDispatch.TABLE)).isEqualTo("hello")
    }

    @Test
    fun `inherited from an interface and from a generic class`() {
        assertThat(echo(Inheriting(), InheritingDispatch.TABLE)).isEqualTo("hello")
    }

    @Test
    fun `the setter of a property`() {
        assertThat(PropertyDispatch.EVENT_MASK and WskEventFlags.WSK_EVENT_SEND_BACKLOG).isNotZero()
        assertThat(echo(Property(), PropertyDispatch.TABLE)).isEqualTo("hello")
    }

    /** Lets the handlers serve one connection. Returns what comes back for "hello" until the handlers close. */
    private fun <C : Any> echo(handlers: C, table: WskConnectionDispatch<C>): String =
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { server ->
            client.connect(handlers, table, server.localSocketAddress)
            server.accept().use { it.echoOf("hello") }
        }

    private fun Socket.echoOf(text: String): String {
        getOutputStream().write(text.toByteArray())
        shutdownOutput()
        return String(getInputStream().readAllBytes())
    }
}
