package org.holdout.request.webhook;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.privacy.CurrentPerson;

/** Whoever sends the current call about webhooks. */
@RequestScoped
class WebhookCaller {

    private final SecurityIdentity identity;
    private final CurrentOrganisation organisation;
    private final CurrentPerson person;
    private final Readers readers;

    @Inject
    WebhookCaller(SecurityIdentity identity, CurrentOrganisation organisation, CurrentPerson person, Readers readers) {
        this.identity = identity;
        this.organisation = organisation;
        this.person = person;
        this.readers = readers;
    }

    /**
     * The organisation, when its webhooks are theirs; a person is noted as one who administers it.
     *
     * @throws ProblemException NOT_FOUND for another organisation's, FORBIDDEN without the scope
     */
    UUID require(UUID id) {
        UUID own = organisation.require(id);
        organisation.requires(Scope.WEBHOOKS);
        UUID reader = person();
        if (reader != null) {
            readers.note(own, reader);
        }
        return own;
    }

    /** The member who administers; null for the organisation's client. */
    UUID person() {
        return !organisation.isClient() && identity.hasRole("person") ? person.owner() : null;
    }
}
