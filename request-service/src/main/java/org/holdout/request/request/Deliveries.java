package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/**
 * What happens to requests by e-mail and not by a person's hand: the letter leaves, or does not; mail comes. Each runs in the caller's
 * transaction and holds the request locked; a request that is gone meanwhile is passed over.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Deliveries {

    private final Requests requests;
    private final Timelines timelines;
    private final Recorder recorder;
    private final RequestEvents events;
    private final Profiles profiles;
    private final Event<RequestMoved> moved;

    Deliveries(
            Requests requests,
            Timelines timelines,
            Recorder recorder,
            RequestEvents events,
            Profiles profiles,
            Event<RequestMoved> moved) {
        this.requests = requests;
        this.timelines = timelines;
        this.recorder = recorder;
        this.events = events;
        this.profiles = profiles;
        this.moved = moved;
    }

    /** The request, locked; empty when it is gone. */
    public Optional<OptOutRequest> locked(UUID request) {
        return requests.forChange(request);
    }

    /** The request that is called so, however it is written; empty when none is. */
    public Optional<OptOutRequest> withReference(String reference) {
        return requests.withReference(reference.strip().toUpperCase(Locale.ROOT));
    }

    /** The letter of a draft waits to be sent, and the draft stays as it is. */
    public void queued(OptOutRequest request, UUID mail, Instant now) {
        request.deliver(new Delivery(Delivery.Status.QUEUED, mail, now, null, 0));
        request.raiseVersion();
    }

    /** The letter is called back; the draft can be changed again. */
    public void calledBack(OptOutRequest request) {
        request.deliver(null);
        request.raiseVersion();
    }

    /** A try failed, or the last one did, or nobody knows. */
    public void changed(OptOutRequest request, Delivery.Status status, int attempts) {
        request.deliver(request.delivery().now(status, attempts));
        request.raiseVersion();
        if (request.delivery().failed()) {
            events.letterFailed(request);
        }
    }

    /** The mail server took the letter: the request is sent, on that day in its owner's time zone. */
    public void sent(OptOutRequest request, Instant at, int attempts, UUID evidence) {
        ZoneId zone = profiles.zoneOf(request.owner());
        ActionInput send = ActionInput.of(ActionKind.SEND, LocalDate.ofInstant(at, zone), List.of(evidence));
        request.deliver(request.delivery().sent(at, attempts));
        recorder.record(request, timelines.of(request.id()), send, Actor.SYSTEM, Words.in(List.of()));
        request.raiseVersion();
        moved.fire(new RequestMoved(request, true));
        events.sent(request);
    }

    /** The letter came back. */
    public void bounced(OptOutRequest request) {
        Delivery delivery = request.delivery();
        if (delivery != null) {
            changed(request, Delivery.Status.BOUNCED, delivery.attempts());
        }
    }

    /**
     * Mail came for it.
     *
     * @param kind what sort of mail it is, as the API names it
     */
    public void received(OptOutRequest request, UUID message, String kind) {
        events.received(request, message, kind);
    }

    /** Which mail the person is asked about next; null: none. */
    public void waitsFor(OptOutRequest request, UUID message) {
        request.waitFor(message);
    }

    /**
     * The person's request, locked, to do something about its delivery.
     *
     * @throws ProblemException NOT_FOUND, STALE_VERSION, or ILLEGAL_ACTION when nothing is being delivered
     */
    public OptOutRequest delivering(UUID owner, UUID id, Integer version) {
        OptOutRequest request = requests.ownedForChange(id, owner).orElseThrow(OptOutRequests::notFound);
        OptOutRequests.requireVersion(request, version);
        if (request.delivery() == null || request.state() != RequestState.DRAFT) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.letter.none");
        }
        return request;
    }

    /** The mail that is the letter of the person's request, as it is now; empty when there is none. Nothing is locked. */
    public Optional<UUID> mailOf(UUID owner, UUID id) {
        return requests.mailOf(id, owner);
    }

    /** A letter that waits to be sent, and its request. */
    public record Waiting(UUID request, UUID mail) {}

    /** The letters of drafts under a mandate that wait to be sent; nothing is locked. */
    public List<Waiting> waitingUnder(UUID mandate) {
        return requests.waitingUnder(mandate);
    }

    /** The draft whose letter that mail is, locked; empty, and nothing locked, when the mail is no letter of it. */
    public Optional<OptOutRequest> carrying(UUID id, UUID mail) {
        return requests.mailOf(id)
                .filter(mail::equals)
                .flatMap(letter -> requests.forChange(id))
                .filter(request -> request.delivery() != null
                        && request.delivery().mail().equals(mail)
                        && request.state() == RequestState.DRAFT);
    }
}
