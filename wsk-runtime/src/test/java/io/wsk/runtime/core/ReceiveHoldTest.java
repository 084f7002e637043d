package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiveHoldTest {
    private final HoldPool pool = new HoldPool(8);
    private final ReceiveHold hold = new ReceiveHold(pool);

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String held() {
        byte[] copy = new byte[hold.length()];
        hold.memory().bytes().get(0, copy);
        return new String(copy, StandardCharsets.US_ASCII);
    }

    @Test
    void an_empty_hold_has_room_for_its_capacity() {
        assertThat(hold.isEmpty()).isTrue();
        assertThat(hold.room()).isEqualTo(8);
    }

    @Test
    void appended_bytes_are_taken_from_the_source_and_kept_in_order() {
        ByteBuffer source = bytes("abc");
        hold.append(source);
        hold.append(bytes("de"));
        assertThat(source.hasRemaining()).isFalse();
        assertThat(held()).isEqualTo("abcde");
        assertThat(hold.room()).isEqualTo(3);
    }

    @Test
    void consume_removes_the_oldest_bytes() {
        hold.append(bytes("abcde"));
        hold.consume(2);
        assertThat(held()).isEqualTo("cde");
    }

    @Test
    void consume_of_nothing_changes_nothing() {
        hold.append(bytes("abc"));
        hold.consume(0);
        assertThat(held()).isEqualTo("abc");
    }

    @Test
    void a_hold_that_becomes_empty_gives_its_memory_up_for_others() {
        hold.append(bytes("abc"));
        LoopMemory before = hold.memory();
        hold.consume(3);
        assertThat(hold.isEmpty()).isTrue();
        assertThat(pool.take()).isSameAs(before);
        assertThat(hold.memory()).isNotSameAs(before);
    }

    @Test
    void an_empty_hold_gives_nothing_up() {
        hold.clear();
        hold.clear();
        assertThat(pool.take()).isNotSameAs(pool.take());
    }

    @Test
    void the_pool_keeps_a_few() {
        List<LoopMemory> given = Stream.generate(pool::take).limit(10).toList();
        given.forEach(pool::giveBack);
        assertThat(Stream.generate(pool::take).limit(10).filter(given::contains))
                .hasSize(4);
    }

    @Test
    void move_takes_the_oldest_bytes_as_many_as_fit() {
        hold.append(bytes("abcde"));
        ByteBuffer target = ByteBuffer.allocate(5).position(2);
        assertThat(hold.moveTo(target)).isEqualTo(3);
        assertThat(target.hasRemaining()).isFalse();
        assertThat(target.array()).startsWith(0, 0, 'a', 'b', 'c');
        assertThat(held()).isEqualTo("de");
    }

    @Test
    void move_from_an_empty_hold_takes_nothing() {
        assertThat(hold.moveTo(ByteBuffer.allocate(5))).isZero();
    }

    @Test
    void clear_drops_everything() {
        hold.append(bytes("abcde"));
        hold.clear();
        assertThat(hold.isEmpty()).isTrue();
        assertThat(hold.room()).isEqualTo(8);
    }

    @Test
    void the_whole_capacity_can_be_used_again_and_again() {
        for (int i = 0; i < 20; i++) {
            hold.append(bytes("12345678"));
            assertThat(hold.room()).isZero();
            hold.consume(5);
            hold.append(bytes("abcde"));
            assertThat(held()).isEqualTo("678abcde");
            hold.clear();
        }
    }
}
