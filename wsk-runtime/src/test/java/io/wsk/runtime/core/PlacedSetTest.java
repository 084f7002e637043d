package io.wsk.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacedSetTest {
    private final PlacedSet<Thing> set = new PlacedSet<>();

    private static final class Thing extends PlacedSet.Member {}

    @Test
    void what_is_added_twice_is_there_once() {
        Thing thing = new Thing();
        set.add(thing);
        set.add(thing);
        assertThat(set.list()).containsExactly(thing);
        assertThat(set.size()).isOne();
    }

    @Test
    void what_was_removed_can_be_removed_and_added_again() {
        Thing thing = new Thing();
        set.remove(thing);
        set.add(thing);
        set.remove(thing);
        set.remove(thing);
        assertThat(set.isEmpty()).isTrue();
        set.add(thing);
        assertThat(set.list()).containsExactly(thing);
    }

    @Test
    void it_is_a_set_whatever_the_order_of_additions_and_removals() {
        Random random = new Random(5);
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            things.add(new Thing());
        }
        Set<Thing> expected = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            Thing thing = things.get(random.nextInt(things.size()));
            if (random.nextBoolean()) {
                set.add(thing);
                expected.add(thing);
            } else {
                set.remove(thing);
                expected.remove(thing);
            }
            assertThat(set.size()).isEqualTo(expected.size());
        }
        assertThat(set.list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void who_visits_from_the_last_place_down_sees_all_although_the_visited_ones_go() {
        List<Thing> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(new Thing());
            set.add(all.get(i));
        }
        List<Thing> seen = new ArrayList<>();
        for (int place = set.size() - 1; place >= 0; place--) {
            Thing visited = set.at(place);
            seen.add(visited);
            if (seen.size() % 2 == 0) {
                set.remove(visited);
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(set.size()).isEqualTo(5);
    }
}
