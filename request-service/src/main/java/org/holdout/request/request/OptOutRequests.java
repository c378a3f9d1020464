package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.law.Channel;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/**
 * What people do with their requests. Each use case is one transaction: who may, the rules, the row, the entry, the event. A request
 * of another person is NOT_FOUND.
 */
@ApplicationScoped
@Transactional
public class OptOutRequests {

    private final Requests requests;
    private final Timelines timelines;
    private final Drafts drafts;
    private final Recorder recorder;
    private final RuleChanges ruleChanges;
    private final RequestEvents events;
    private final Idempotency idempotency;
    private final Mandates mandates;
    private final EvidenceShelf shelf;
    private final Event<RequestMoved> moved;

    OptOutRequests(
            Requests requests,
            Timelines timelines,
            Drafts drafts,
            Recorder recorder,
            RuleChanges ruleChanges,
            RequestEvents events,
            Idempotency idempotency,
            Mandates mandates,
            EvidenceShelf shelf,
            Event<RequestMoved> moved) {
        this.requests = requests;
        this.timelines = timelines;
        this.drafts = drafts;
        this.recorder = recorder;
        this.ruleChanges = ruleChanges;
        this.events = events;
        this.idempotency = idempotency;
        this.mandates = mandates;
        this.shelf = shelf;
        this.moved = moved;
    }

    /** The person's request; NOT_FOUND when there is none of this id, or it is another person's. */
    public OptOutRequest owned(UUID requestId, UUID owner) {
        return requests.owned(requestId, owner).orElseThrow(OptOutRequests::notFound);
    }

    /**
     * By which channel the person's request goes. It does not load the request, so that whoever locks it in the same transaction reads it
     * as it is then.
     *
     * @throws ProblemException NOT_FOUND as above
     */
    public Channel channelOf(UUID requestId, UUID owner) {
        return requests.channelOf(requestId, owner).orElseThrow(OptOutRequests::notFound);
    }

    /**
     * A new draft's id. Nobody else learns of a draft but the organisation that makes it.
     *
     * @param under the mandate under which an organisation makes it; null for the person's own
     */
    UUID draft(UUID owner, ActiveMandate under, DraftInput in, String key) {
        return idempotency.once(
                owner,
                key,
                "draft " + CodedJson.write(in),
                () -> drafts.begin(owner, under == null ? null : mandates.hold(under.id()), in)
                        .id());
    }

    /** Several drafts at once, linked to each other, or none of them; the id that links them. */
    UUID draftTogether(UUID owner, List<DraftInput> inputs, String key) {
        return idempotency.once(
                owner, key, "drafts " + CodedJson.write(inputs), () -> drafts.beginTogether(owner, inputs));
    }

    /** Changes what a draft asks for. ILLEGAL_ACTION once it is sent, STALE_VERSION when it was changed meanwhile. */
    UUID update(UUID owner, Actor actor, UUID id, DraftUpdate in, String key) {
        return idempotency.onceTo(id, owner, key, "update " + id + CodedJson.write(in), () -> {
            ActiveMandate under = under(actor, owner, id);
            OptOutRequest request = draftForChange(owner, id, in.version());
            drafts.change(request, under, in);
            request.raiseVersion();
        });
    }

    /**
     * Removes a draft with all that belongs to it. One that had been sent before is announced as erased. What a member recorded or uploaded
     * is the member's: with it, ILLEGAL_ACTION for an organisation.
     */
    void delete(UUID owner, Actor actor, UUID id, Integer version, String key) {
        idempotency.onceTo(id, owner, key, "delete " + id + " " + version, () -> {
            under(actor, owner, id);
            OptOutRequest request = draftForChange(owner, id, version);
            boolean recorded = recorded(id);
            if (actor == Actor.ORGANISATION && (recorded || shelf.holdsMembersEvidence(id))) {
                throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.membersDraft");
            }
            if (recorded) {
                events.erased(request);
            }
            requests.delete(request);
        });
    }

    /** Records that something happened; the words are for a refusal. */
    public UUID act(UUID owner, Actor actor, UUID id, ActionInput in, String key, Words words) {
        return idempotency.onceTo(id, owner, key, "act " + id + CodedJson.write(in), () -> {
            under(actor, owner, id);
            OptOutRequest request = forChange(owner, id, in.version());
            if (request.delivering()) {
                throw onItsWay();
            }
            ruleChanges.catchUp(request);
            ActionKind kind = recorder.record(request, timelines.of(id), in, actor, words);
            if (request.state() == RequestState.DRAFT || kind == ActionKind.SEND) {
                request.deliver(null);
            }
            request.raiseVersion();
            moved.fire(new RequestMoved(request, kind == ActionKind.SEND));
            if (kind == ActionKind.SEND) {
                events.sent(request);
            } else {
                events.changed(request, kind);
            }
        });
    }

    /**
     * Removes some of a person's requests with all that belongs to them; each one that others know of is announced as erased, and
     * what was counted of it stays counted. It needs none of the person's keys.
     *
     * @param most how many at once, in this one transaction
     * @return how many were removed
     */
    public int erase(UUID owner, int most) {
        List<OptOutRequest> some = requests.someForChange(owner, most);
        for (OptOutRequest request : some) {
            if (timelines.count("requestId", request.id()) > 0) {
                events.erased(request);
            }
            requests.delete(request);
        }
        return some.size();
    }

    /** Holds the mandate for an organisation's act, before the request is locked, in the order in which an end of it locks. */
    private ActiveMandate under(Actor actor, UUID owner, UUID id) {
        return actor == Actor.ORGANISATION
                ? mandates.hold(requests.mandateOf(id, owner).orElseThrow(OptOutRequests::notFound))
                : null;
    }

    /**
     * For an organisation's act: its mandate holds until the caller's transaction ends. Nothing for a person's.
     *
     * @throws ProblemException NOT_FOUND when it does not hold any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdMandate(Actor actor, UUID owner, UUID id) {
        under(actor, owner, id);
    }

    /**
     * For a letter, whoever sends it: it names the mandate of its request, so that holds until the caller's transaction ends, and its end
     * finds the letter waiting. A person's goes on without one.
     *
     * @throws ProblemException NOT_FOUND for an organisation's when it does not hold any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdMandateOfLetter(Actor actor, UUID owner, UUID id) {
        if (under(actor, owner, id) == null) {
            requests.mandateOf(id, owner).ifPresent(mandates::held);
        }
    }

    private OptOutRequest draftForChange(UUID owner, UUID id, Integer version) {
        OptOutRequest request = forChange(owner, id, version);
        if (request.state() != RequestState.DRAFT) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.sent");
        }
        if (request.delivering()) {
            throw onItsWay();
        }
        return request;
    }

    /**
     * The person's draft, locked until the transaction ends, to send its letter.
     *
     * @throws ProblemException NOT_FOUND, STALE_VERSION, or ILLEGAL_ACTION when it is sent, or its letter is on its way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OptOutRequest draftToSend(UUID owner, UUID id, Integer version) {
        return draftForChange(owner, id, version);
    }

    /**
     * The person's request, locked until the transaction ends, to note something about it.
     *
     * @param version as it was read; null: any
     * @throws ProblemException NOT_FOUND or STALE_VERSION
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OptOutRequest held(UUID owner, UUID id, Integer version) {
        OptOutRequest request = requests.ownedForChange(id, owner).orElseThrow(OptOutRequests::notFound);
        if (version != null) {
            requireVersion(request, version);
        }
        return request;
    }

    private static ProblemException onItsWay() {
        return Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.letter.onItsWay");
    }

    /** The person's request, locked, of that version. */
    OptOutRequest forChange(UUID owner, UUID id, Integer version) {
        OptOutRequest request = held(owner, id, null);
        requireVersion(request, version);
        return request;
    }

    static void requireVersion(OptOutRequest request, Integer version) {
        if (version == null) {
            throw Refusals.invalid("version", "refused.version");
        }
        if (request.version() != version) {
            throw Refusals.of(ErrorCode.STALE_VERSION, "refused.stale");
        }
    }

    static ProblemException notFound() {
        return Refusals.notFound("common.refused.noRequest");
    }

    /** Whether something was ever recorded about the request, even if it was retracted. */
    public boolean recorded(UUID requestId) {
        return timelines.count("requestId", requestId) > 0;
    }
}
