package org.holdout.request.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Refusals;

/**
 * Whose requests whoever sends the current one may act on: a person their own; a client of an organisation those of its members, each
 * under a mandate that holds now. What is done is done to the member's request, with the member's key.
 */
@RequestScoped
public class Acting {

    private final CurrentPerson person;
    private final CurrentOrganisation organisation;
    private final Mandates mandates;
    private final Requests requests;

    @Inject
    Acting(CurrentPerson person, CurrentOrganisation organisation, Mandates mandates, Requests requests) {
        this.person = person;
        this.organisation = organisation;
        this.mandates = mandates;
        this.requests = requests;
    }

    /** Whose hand it is. */
    public Actor actor() {
        return organisation.isClient() ? Actor.ORGANISATION : Actor.PERSON;
    }

    /**
     * The owner of a request that is acted on.
     *
     * @throws ProblemException NOT_FOUND when the organisation sees no such request, FORBIDDEN when it only sees it, or its token may
     *     not write
     */
    public UUID ownerToWrite(UUID request) {
        return organisation.isClient() ? ofMember(request, Scope.WRITE) : person.owner();
    }

    /** The owner of a request of which something is read; NOT_FOUND or FORBIDDEN as above. */
    public UUID ownerToRead(UUID request) {
        return organisation.isClient() ? ofMember(request, Scope.READ) : person.owner();
    }

    /** Those of these requests that the client's organisation sees; FORBIDDEN when its token may not read. */
    public List<UUID> seen(List<UUID> ids) {
        organisation.requires(Scope.READ);
        if (ids.isEmpty()) {
            return List.of();
        }
        Reader reader = Reader.organisation(organisation.organisation(), mandates.today());
        var parameters = reader.parameters();
        parameters.put("ids", ids);
        return requests.find("id in :ids and " + reader.condition(), parameters).list().stream()
                .map(OptOutRequest::id)
                .toList();
    }

    /** Under which mandate a draft is begun; INVALID_INPUT when a person names one or an organisation none that holds. */
    ActiveMandate mandate(String given) {
        if (!organisation.isClient()) {
            if (given != null) {
                throw Refusals.invalid("mandate", "refused.mandate.person");
            }
            return null;
        }
        organisation.requires(Scope.WRITE);
        UUID own = organisation.organisation();
        try {
            return mandates.active(own, UUID.fromString(given == null ? "" : given));
        } catch (IllegalArgumentException e) {
            throw noMandate();
        } catch (ProblemException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                throw noMandate();
            }
            throw e;
        }
    }

    /** Whose draft it is. */
    UUID owner(ActiveMandate under) {
        return under == null ? person.owner() : under.owner();
    }

    private UUID ofMember(UUID request, Scope scope) {
        organisation.requires(scope);
        UUID own = organisation.organisation();
        Reader reader = Reader.organisation(own, mandates.today());
        var parameters = reader.parameters();
        parameters.put("id", request);
        OptOutRequest seen = requests.find("id = :id and " + reader.condition(), parameters)
                .firstResultOptional()
                .orElseThrow(OptOutRequests::notFound);
        boolean under = seen.mandate() != null
                && mandates.holding(seen.mandate())
                        .filter(m -> m.organisation().equals(own))
                        .isPresent();
        if (!under) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "refused.mandate.onlyShared");
        }
        return seen.owner();
    }

    private static ProblemException noMandate() {
        return Refusals.invalid("mandate", "refused.mandate.id");
    }
}
