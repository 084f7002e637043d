package io.wsk.sample.gatekeeper;

import static io.wsk.runtime.WskInspectAction.ACCEPT;
import static io.wsk.runtime.WskInspectAction.PEND;
import static io.wsk.runtime.WskInspectAction.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final InetSocketAddress LOCAL = new InetSocketAddress("127.0.0.1", 40007);
    private static final InetSocketAddress REMOTE = new InetSocketAddress("127.0.0.1", 5000);

    private final Requests requests = new Requests();

    @Test
    void requests_are_numbered_whatever_the_answer() {
        assertThat(requests.inspected(request(7), REJECT)).isEqualTo(new Request(1, id(7), REMOTE));
        assertThat(requests.inspected(request(8), PEND)).isEqualTo(new Request(2, id(8), REMOTE));
    }

    @Test
    void the_request_that_has_waited_longest_is_decided_first_and_once() {
        Request first = requests.inspected(request(1), PEND);
        requests.inspected(request(2), ACCEPT);
        Request third = requests.inspected(request(3), PEND);

        assertThat(requests.decideOldest(ACCEPT)).contains(first);
        assertThat(requests.decideOldest(ACCEPT)).contains(third);
        assertThat(requests.decideOldest(ACCEPT)).isEmpty();
    }

    @Test
    void an_admitted_request_is_over_once() {
        Request admitted = requests.inspected(request(1), ACCEPT);

        assertThat(requests.over(id(1))).contains(admitted);
        assertThat(requests.over(id(1))).isEmpty();
    }

    @Test
    void a_pended_request_that_is_over_is_not_decided() {
        Request pended = requests.inspected(request(1), PEND);

        assertThat(requests.over(id(1))).contains(pended);
        assertThat(requests.decideOldest(ACCEPT)).isEmpty();
    }

    @Test
    void a_pended_request_that_was_admitted_is_over_when_it_is_established() {
        Request pended = requests.inspected(request(1), PEND);
        assertThat(requests.decideOldest(ACCEPT)).isPresent();

        assertThat(requests.over(id(1))).contains(pended);
    }

    @Test
    void nothing_follows_a_rejection() {
        requests.inspected(request(1), REJECT);
        requests.inspected(request(2), PEND);
        assertThat(requests.decideOldest(REJECT)).isPresent();

        assertThat(requests.over(id(1))).isEmpty();
        assertThat(requests.over(id(2))).isEmpty();
    }

    private static WskInspection request(int number) {
        return new WskInspection(id(number), LOCAL, REMOTE);
    }

    private static WskInspectId id(int number) {
        return new WskInspectId(1, number);
    }
}
