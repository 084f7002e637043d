package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SendItemTest {
    private final FakeTransport transport = new FakeTransport();
    private final CoreLoop loop = new LoopGroup(transport, WskClientOptions.defaults()).inTurn();
    private final ChunkPool chunks = new ChunkPool();

    @Test
    void a_chunk_fills_up_and_leaves_the_rest_in_the_source() {
        SendItem item = SendItem.copied(ByteBuffer.allocate(4));
        ByteBuffer source = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5});
        assertThat(item.hasRoom()).isTrue();
        item.append(source);
        assertThat(item.hasRoom()).isFalse();
        assertThat(item.remaining()).isEqualTo(4);
        assertThat(source.remaining()).isEqualTo(1);
    }

    @Test
    void bytes_may_be_appended_behind_what_is_partly_written() {
        SendItem item = SendItem.copied(ByteBuffer.allocate(4));
        item.append(ByteBuffer.wrap(new byte[] {1, 2}));
        item.readable().get();
        item.append(ByteBuffer.wrap(new byte[] {3}));
        byte[] left = new byte[item.remaining()];
        item.readable().get(left);
        assertThat(left).containsExactly(2, 3);
        assertThat(item.isWritten()).isTrue();
    }

    @Test
    void a_borrowed_buffer_takes_no_more_bytes() {
        assertThat(SendItem.borrowed(ByteBuffer.allocate(10), null).hasRoom()).isFalse();
    }

    @Test
    void a_borrowed_buffer_is_untouched_until_its_first_byte_is_written() {
        ByteBuffer data = ByteBuffer.allocate(10).position(4);
        SendItem item = SendItem.borrowed(data, null);
        assertThat(item.isUntouched()).isTrue();
        data.get();
        assertThat(item.isUntouched()).isFalse();
    }

    @Test
    void a_written_item_completes_its_irp_with_its_own_bytes() {
        Irp irp = Irp.begin(new Irp(done -> {}), loop);
        ByteBuffer data = ByteBuffer.allocate(10).position(4);
        SendItem item = SendItem.borrowed(data, irp);
        data.position(10);
        item.written(chunks);
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(6);
    }

    @Test
    void a_discarded_item_ends_its_irp() {
        Irp irp = Irp.begin(new Irp(done -> {}), loop);
        SendItem.borrowed(ByteBuffer.allocate(1), irp).discarded(chunks, waiting -> waiting.cancelled("closed"));
        transport.loop.settle();
        assertThat(irp.status()).isEqualTo(WskStatus.CANCELLED);
    }

    @Test
    void a_written_chunk_goes_back_to_the_pool_and_comes_out_empty() {
        ByteBuffer chunk = chunks.take();
        SendItem item = SendItem.copied(chunk);
        item.append(ByteBuffer.wrap(new byte[] {1, 2}));
        item.readable().position(2);
        item.written(chunks);
        ByteBuffer again = chunks.take();
        assertThat(again).isSameAs(chunk);
        assertThat(again.remaining()).isEqualTo(ChunkPool.CHUNK_BYTES);
    }
}
