package io.wsk.sample.gatekeeper;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Answers the requests of a listener in turn. The inspect and abort handlers make the listener a conditional one. */
final class Gatekeeper {
    private final Answers answers;
    private final BiConsumer<Request, String> log;
    private final Requests requests = new Requests();

    /**
     * @param answers what it answers
     * @param log told what happens to each request, on whatever thread it happens
     */
    Gatekeeper(Answers answers, BiConsumer<Request, String> log) {
        this.answers = answers;
        this.log = log;
    }

    @WskInspectEvent
    WskInspectAction inspect(WskInspection inspection) {
        WskInspectAction answer = answers.next();
        log.accept(requests.inspected(inspection, answer), "inspected: " + answer);
        return answer;
    }

    @WskAcceptEvent
    Guest accepted(WskAccept accept) {
        Request request = requests.over(accept.socket().inspectId()).orElseThrow();
        accept.socket().send(ByteBuffer.wrap(greeting(request.number()).getBytes(UTF_8)));
        log.accept(request, "established and greeted");
        return new Guest();
    }

    @WskAbortEvent
    void aborted(WskInspectId id) {
        requests.over(id).ifPresent(request -> log.accept(request, "aborted: the peer has left"));
    }

    /**
     * Decides about the pended request that has waited longest; from any thread.
     *
     * @return whether one was waiting
     */
    boolean decide(WskListenSocket listener, WskInspectAction action) {
        Optional<Request> oldest = requests.decideOldest(action);
        oldest.ifPresent(request -> {
            log.accept(request, "inspectComplete: " + action);
            WskStatus status = listener.inspectComplete(request.id(), action, WskIrp.create());
            if (!status.isSuccess()) {
                log.accept(request, "too late: " + status); // it is aborted at this moment (AMB-14)
            }
        });
        return oldest.isPresent();
    }

    static String greeting(int number) {
        return "Welcome, number %d.\n".formatted(number);
    }
}
