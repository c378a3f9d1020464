package org.holdout.request.intake;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceShelf.Place;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.reply.Messages;
import org.holdout.request.request.Acting;
import org.holdout.request.request.Actor;
import org.holdout.request.words.Refusals;

/**
 * Which files whoever sends the current request may have in hand: a person their own. A client of an organisation, as the text of a
 * mandate says, what it uploaded itself and what the company wrote, of requests under its mandate that holds now: it may send proof and
 * read the answers. What the member uploaded stays with the member; the organisation sees that it is there and how strong it is.
 */
@RequestScoped
class Handling {

    private final CurrentPerson person;
    private final Acting acting;
    private final EvidenceShelf shelf;
    private final Messages messages;

    Handling(CurrentPerson person, Acting acting, EvidenceShelf shelf, Messages messages) {
        this.person = person;
        this.acting = acting;
        this.shelf = shelf;
        this.messages = messages;
    }

    /** Whose hand it is. */
    Actor actor() {
        return acting.actor();
    }

    /**
     * The owner of a file that is read.
     *
     * @throws ProblemException NOT_FOUND when the organisation sees no such request, FORBIDDEN when the file stays with the member, the
     *     request is only shared, or the token may not read
     */
    UUID ownerToRead(UUID evidence) {
        if (acting.actor() != Actor.ORGANISATION) {
            return person.owner();
        }
        Place place = place(evidence);
        UUID owner = owner(place, acting::ownerToRead);
        if (!place.byOrganisation() && !messages.brought(place.request(), evidence)) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "evidence.refused.membersFile");
        }
        return owner;
    }

    /** The owner of a piece that is removed: an organisation removes what it uploaded itself. Refusals as above. */
    UUID ownerToRemove(UUID evidence) {
        if (acting.actor() != Actor.ORGANISATION) {
            return person.owner();
        }
        Place place = place(evidence);
        UUID owner = owner(place, acting::ownerToWrite);
        if (!place.byOrganisation()) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "evidence.refused.notYours");
        }
        return owner;
    }

    private Place place(UUID evidence) {
        return shelf.place(evidence).orElseThrow(Handling::none);
    }

    /** What the organisation cannot see answers like what is not there. */
    private static UUID owner(Place place, UnaryOperator<UUID> ofRequest) {
        try {
            return ofRequest.apply(place.request());
        } catch (ProblemException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? none() : e;
        }
    }

    private static ProblemException none() {
        return Refusals.notFound("evidence.refused.noFile");
    }
}
