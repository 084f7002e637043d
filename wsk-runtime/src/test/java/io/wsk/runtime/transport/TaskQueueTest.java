package io.wsk.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TaskQueueTest {
    private final TaskQueue queue = new TaskQueue();
    private final List<Integer> ran = new ArrayList<>();

    private Runnable noting(int number) {
        return () -> ran.add(number);
    }

    private void runAll() {
        for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
            task.run();
        }
    }

    private int runRound() {
        int done = 0;
        queue.beginRound();
        for (Runnable task = queue.pollRound(); task != null; task = queue.pollRound()) {
            task.run();
            done++;
        }
        return done;
    }

    @Test
    void an_empty_queue_gives_nothing() {
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.poll()).isNull();
        assertThat(runRound()).isZero();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void tasks_come_out_in_order_and_the_queue_is_empty_again_each_time() {
        for (int i = 0; i < 10; i += 2) {
            queue.add(noting(i));
            queue.add(noting(i + 1));
            assertThat(queue.isEmpty()).isFalse();
            runAll();
            assertThat(queue.isEmpty()).isTrue();
        }
        assertThat(ran).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_task_that_lives_on_does_not_keep_the_one_that_came_after_it() {
        LoopTask own = new LoopTask(noting(0));
        queue.add(own);
        queue.add(noting(1));
        runAll();
        assertThat(own.next).isNull();
        assertThat(ran).containsExactly(0, 1);
    }

    @Test
    void a_loop_task_waits_once_however_often_it_is_added_and_keeps_its_place() {
        LoopTask own = new LoopTask(noting(1));
        queue.add(noting(0));
        queue.add(own);
        queue.add(noting(2));
        queue.add(own);
        runAll();
        assertThat(ran).containsExactly(0, 1, 2);
    }

    @Test
    void a_loop_task_can_be_added_again_by_itself_for_the_next_round() {
        LoopTask[] own = new LoopTask[1];
        own[0] = new LoopTask(() -> {
            ran.add(ran.size());
            queue.add(own[0]);
        });
        queue.add(own[0]);
        assertThat(runRound()).isEqualTo(1);
        assertThat(runRound()).isEqualTo(1);
        assertThat(ran).containsExactly(0, 1);
        assertThat(queue.isEmpty()).isFalse();
    }

    @Test
    void a_round_is_what_was_there_when_it_began() {
        queue.add(() -> {
            ran.add(1);
            queue.add(noting(3));
        });
        queue.add(noting(2));
        assertThat(runRound()).isEqualTo(2);
        assertThat(ran).containsExactly(1, 2);
        assertThat(runRound()).isEqualTo(1);
        assertThat(runRound()).isZero();
        assertThat(ran).containsExactly(1, 2, 3);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void the_end_of_a_round_that_was_not_reached_is_nothing_to_run() {
        queue.add(noting(1));
        queue.beginRound();
        queue.add(noting(2));
        runAll();
        assertThat(ran).containsExactly(1, 2);
        assertThat(queue.isEmpty()).isTrue();
    }

    /** Each thread adds tasks of its own, in order, and one loop task for all, which must run after the last addition. */
    @Test
    void no_task_of_many_threads_is_lost_or_out_of_order() throws Exception {
        int threads = 3;
        int each = 200_000;
        int[] next = new int[threads];
        AtomicInteger wanted = new AtomicInteger();
        int[] seen = new int[1];
        LoopTask shared = new LoopTask(() -> seen[0] = wanted.get());
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            int thread = t;
            new Thread(() -> {
                        for (int i = 0; i < each; i++) {
                            int number = i;
                            queue.add(() -> {
                                assertThat(next[thread]).isEqualTo(number);
                                next[thread]++;
                            });
                            wanted.incrementAndGet();
                            queue.add(shared);
                        }
                        done.countDown();
                    })
                    .start();
        }
        boolean last = false;
        while (!last || !queue.isEmpty()) {
            last = done.getCount() == 0;
            runRound();
        }
        assertThat(next).containsOnly(each);
        assertThat(seen[0]).isEqualTo(threads * each);
    }
}
